/** What a text may give away by its form alone, and what stands there instead. Amounts and dates stay: a pack's words need them. */
const FORMS: readonly [RegExp, string][] = [
  [/[\p{L}\p{N}._%+*•-]+@[\p{L}\p{N}*•-]+(\.[\p{L}\p{N}*•-]+)+/gu, 'name@example.com'],
  // What is called a number of the user's, also where it is short or in groups.
  [
    /((?:kundennummer|kunden-?nr|vertragsnummer|mitgliedsnummer|(?:customer|member(?:ship)?|account|order|contract|invoice)[ -]?(?:no\.?|number|id|#)|n[uú]mero de (?:cliente|socio|pedido|cuenta|contrato)|num[eé]ro (?:de )?(?:client|contrat|commande)|numero (?:di )?(?:cliente|ordine)|nombor (?:ahli|akaun|pelanggan|pesanan)|会员号|会员编号|會員編號|会员ID|客户编号|客戶編號|用户ID|订单号|訂單編號|合約編號|会員番号|お客様番号|注文番号|회원번호|주문번호)[\s:：.#]*)(?=[\w-]*\d)[\w-]+(?:[ -]\d{2,})*/giu,
    '$10000',
  ],
  // Tokens first, for there are runs of digits in them.
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, 'id'],
  [/\beyJ[\w-]{8,}(\.[\w-]+)*/g, 'id'],
  [/\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b/g, 'IBAN'],
  [/\b(?:\d[ -]?){12,18}\d\b/g, '•••• 0000'],
  // Masked cards: "•••• 1234", "**** 1234", "xxxx-1234".
  [/((?:[•●∙·*xX]{2,4}[\s-]*)+)\d{2,4}\b/g, '$10000'],
  [
    /((?:ending(?: in)?|ends in|endet auf|finissant par|terminad[ao] en|terminad[ao] em|che termina con|berakhir(?: dengan)?|末四碼|末四码|后四位|後四碼|尾号|尾號|下4桁|끝자리)[\s:：]*)\d{3,4}\b/gi,
    '$10000',
  ],
  [/(?<![\d.,/:-])\+?\(?\d[\d\s().-]{6,}\d(?![\d/:])/g, '$PHONE'],
  [/\b(?=\w*\d)(?=\w*[a-z])[\w-]{16,}\b/gi, 'id'],
  [/\d{7,}/g, '0000000'],
];

const PHONE_DIGITS = 9;

/** Days and times, whose digits are not a number to call: "2026-05-12 10:00", "12.05.2026 - 12.06.2026". */
const DAY = /\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}/;

/**
 * Takes out of a text what is somebody's: addresses for mail, cards, phones, ids and tokens by their form, and the texts
 * that are known to be personal, wherever they stand.
 *
 * @param personal longest first
 */
export function cleanText(text: string, personal: readonly string[]): string {
  let clean = text;
  for (const own of personal) clean = clean.replaceAll(own, stand(own));
  for (const [form, instead] of FORMS) clean = clean.replace(form, (found: string, ...groups: unknown[]) => replaced(found, groups, instead));
  return clean;
}

function replaced(found: string, groups: readonly unknown[], instead: string): string {
  if (instead === '$PHONE') return DAY.test(found) || found.replace(/\D/g, '').length < PHONE_DIGITS ? found : '000 000 0000';
  return instead.startsWith('$1') ? `${String(groups[0])}${instead.slice(2)}` : instead;
}

/** What stands where a personal text stood: of the same kind, so that the page still makes sense. */
const stand = (own: string): string => (/@/.test(own) ? 'name@example.com' : /\d/.test(own) ? '000' : 'Name');
