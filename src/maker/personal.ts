/** Names that sites give to what shows somebody's name or address, in classes, ids, test ids and microdata. */
const HOLDS_NAME =
  /(user|profile|customer|member|display|full|first|last|given|family|billing|holder|account|nick|owner)[-_]?name|^name$|avatar|greeting|salutation|vorname|nachname/i;
const HOLDS_ADDRESS = /address(?!-?bar)|street|postal|zip-?code|locality|anschrift|strasse|住所|地址/i;

/** Labels of such a text beside them, in the interface's languages. */
const LABEL =
  /^(full name|first name|last name|name|surname|username|user name|account holder|cardholder( name)?|billing address|shipping address|address|member name|姓名|名字|名稱|名称|用户名|使用者名稱|暱稱|昵称|會員名稱|地址|帳單地址|账单地址|氏名|お名前|ユーザー名|住所|이름|사용자 이름|주소|nama( penuh| lengkap)?|alamat|vorname|nachname|anschrift|adresse|nom|prénom|nombre|apellidos?|dirección|nome|sobrenome|endereço|cognome|indirizzo)\s*[:：]?$/i;

/** "Hello, Anna": a greeting, then a name of up to three words. */
const GREETING =
  /(?:^|[\s>])(?:hi|hello|hey|dear|welcome(?: back)?|good (?:morning|afternoon|evening)|(?:signed|logged) in as|hai|halo|selamat datang(?: kembali)?|selamat (?:pagi|petang|malam)|hallo|guten tag|willkommen(?: zurück)?|bonjour|salut|bienvenue|hola|bienvenid[oa](?: de nuevo)?|olá|oi|bem-vind[oa](?: de volta)?|ciao|buongiorno|bentornat[oa]|benvenut[oa])[,:!]?\s+((?:\p{Lu}[\p{L}\p{M}'’.-]*)(?:\s\p{Lu}[\p{L}\p{M}'’.-]*){0,2})/iu;
const GREETING_CJK =
  /(?:您好|你好|嗨|哈囉|哈啰|歡迎回來|欢迎回来|歡迎|欢迎|ようこそ|こんにちは|환영합니다|안녕하세요)[，,、!！\s]*([\p{L}\p{N}_·]{2,20})|([\p{L}·]{2,12})\s?(?:様|さん|님|先生|小姐|女士)/u;

/** Shorter texts stand everywhere, and longer ones are sentences. */
const isName = (text: string): boolean => text.length >= 2 && text.length <= 80 && /[\p{L}]/u.test(text);

/** Words that follow a greeting and are nobody's name. */
const NO_NAME = /^(to|back|there|again|and|your|my|the|premium|member|members|guest|zu|zurück|bei|à|a|al|ao|di|de|our)$/i;

/**
 * The texts of a page that are somebody's name or address, longest first: by what their elements are called, by the
 * label beside them, by the greeting before them.
 *
 * @param isControl whether an element is called after what it does, and not after whom it names
 */
export function personalTexts(root: ParentNode, isControl: (element: Element) => boolean): string[] {
  const found = new Set<string>();
  const add = (text: string | null | undefined): void => {
    const folded = (text ?? '').replace(/\s+/g, ' ').trim();
    if (isName(folded)) found.add(folded);
  };
  for (const element of root.querySelectorAll('*')) {
    const called = [
      element.className,
      element.id,
      ...['data-testid', 'data-test', 'data-uia', 'itemprop', 'autocomplete', 'data-field', 'name'].map((name) => element.getAttribute(name)),
    ]
      .filter((name) => typeof name === 'string')
      .join(' ');
    const names = called.split(/\s+/);
    const holds = names.some((name) => HOLDS_NAME.test(name) || HOLDS_ADDRESS.test(name)) || element.localName === 'address';
    if (holds && !isControl(element) && element.childElementCount <= 6) for (const text of textsOf(element)) if (!LABEL.test(text)) add(text);
    if (holds && element.localName === 'img') add(element.getAttribute('alt'));
    const own = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (own.length < 40 && LABEL.test(own)) add(besideLabel(element));
    if (own.length < 200 && element.childElementCount === 0) {
      const greeted = GREETING.exec(own)?.[1] ?? GREETING_CJK.exec(own)?.slice(1).find(Boolean);
      if (greeted !== undefined && !NO_NAME.test(greeted.split(' ')[0] ?? '')) for (const part of [greeted, ...partsOf(greeted)]) add(part);
      const labelled = /^([^:：]{2,24}[:：])\s*(.{2,80})$/.exec(own);
      if (labelled?.[1] !== undefined && LABEL.test(labelled[1])) add(labelled[2]);
    }
  }
  return [...found].sort((a, b) => b.length - a.length);
}

/** The words of a name that may stand alone elsewhere: a greeting has both names, and "Are you sure, Anna?" one. */
const partsOf = (name: string): string[] => name.split(' ').filter((part) => /^\p{Lu}[\p{L}\p{M}'’-]{2,}$/u.test(part) && !NO_NAME.test(part));

/** What a label labels: the next element, or that of the row around it. */
function besideLabel(label: Element): string | null {
  const next = label.nextElementSibling ?? label.parentElement?.nextElementSibling ?? null;
  return next === null || (next.textContent ?? '').length > 120 ? null : next.textContent;
}

/** The text nodes within an element. */
function* textsOf(element: Element): Generator<string> {
  for (const node of element.childNodes) {
    if (node.nodeType === 3) yield (node.nodeValue ?? '').replace(/\s+/g, ' ').trim();
    else if (node.nodeType === 1) yield* textsOf(node as Element);
  }
}
