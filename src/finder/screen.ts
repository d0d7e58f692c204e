import type { ScreenKind } from '../packs/kinds.ts';
import { isForward } from '../words/roles.ts';
import { ACCOUNT, PLAN, parsed } from './addresses.ts';
import { choicesBeside, hasPrice } from './evidence.ts';
import { labelOf, textOf } from './label.ts';
import { isWithin } from './modal.ts';
import { isAboutPlan, isNamed, NAMES, namesPlan } from './named.ts';
import { answerTo, asksWho, named, passOn } from './nameless.ts';
import type { Page } from './page.ts';
import { queryAll } from './roots.ts';
import { asksToCancel, asksWhy, isAsking, namesEnding, type Scene, SENTENCE } from './scene.ts';
import { statement } from './statement.ts';
import { surroundingsOf, wholeText } from './surroundings.ts';
import type { Finding, Screen } from './types.ts';
import { isVisible } from './visibility.ts';

/** What a page without a pack shows, its findings, and the words that prove its end, if they do. */
interface Shown {
  screen: Screen | null;
  findings: Finding[];
  proof: string | null;
}

/** From here a control that is not marked still tells what a page is about that calls itself a cancellation. */
const UNSURE = 0.6;

/** Which state of a cancel flow a page without a pack shows. */
export function screenByWording(page: Page, scene: Scene, findings: Finding[]): Shown {
  const shown = (kind: ScreenKind | null, confidence: number, rest: Partial<Shown> = {}): Shown => ({
    screen: kind === null ? null : { kind, confidence, id: null },
    findings,
    proof: null,
    ...rest,
  });
  const forward = findings.filter(({ role, band }) => isForward(role) && band === 'sure');
  const isLeft = forward.some(({ element, text }) => page.lexicon.classify(text).confidence >= 0.5 || (scene.modal !== null && isWithin(element, scene.modal)));
  const proof = isLeft || isAsking(page, scene.modal) ? null : statement(page, 'done', scene);
  // Once it is over, a bare "Cancel" that is still there ends nothing.
  if (proof !== null) return shown('done', 0.7, { proof, findings: findings.map((item) => (isForward(item.role) ? { ...item, band: 'possible' } : item)) });
  const [first] = forward;
  if (first !== undefined) {
    const kind = kindOf(page, scene, first, findings);
    return shown(kind, 0.6, { findings: [...findings, ...(kind === 'survey' || kind === 'confirm' ? choicesOf(scene, first) : [])] });
  }
  const next = passOn(page, scene);
  if (next !== null) return shown('re-auth', 0.6, { findings: [next, ...findings] });
  const answer = answerTo(page, scene);
  if (answer !== null) return shown('confirm', 0.6, { findings: [answer, ...findings] });
  const unsure = scene.cancelling ? findings.find(({ role, confidence }) => isForward(role) && confidence >= UNSURE) : undefined;
  if (unsure !== undefined) return shown(kindOf(page, scene, unsure, findings), 0.5);
  const manage = findings.find((item) => isOwnPlan(page, item));
  if (manage !== undefined) return shown(leadsOff(manage.element, page.url) ? 'billed-elsewhere' : 'account', 0.5);
  if (statement(page, 'elsewhere', scene) !== null) return shown('billed-elsewhere', 0.6);
  if (statement(page, 'contact', scene) !== null || asksToWrite(page, scene)) return shown('contact-only', 0.6);
  return shown(null, 0);
}

/** What is to be chosen before a control is pressed: reasons, and when it is to end. */
const choicesOf = (scene: Scene, { element }: Finding): Finding[] =>
  choicesBeside(element, scene)
    .filter((item) => item.matches(RADIO))
    .map((item) => named(item, 'reason'));

const RADIO = '[type=radio], [role=radio]';

/** Whether a choice is when to leave, or whether to, or for how long to pause: it names a day, a number or a cancellation. */
function isNoReason({ lexicon }: Page, choice: Element): boolean {
  const label = choice.matches(RADIO) ? labelOf(choice) : '';
  const { role, confidence } = lexicon.classify(label);
  return /^\d|\b2[05]\d\d\b/.test(label) || (confidence >= NAMES && (isForward(role) || role === 'keep'));
}

/** What tells the kinds apart, most telling first; the first that holds names the screen. */
function kindOf(page: Page, scene: Scene, first: Finding, found: readonly Finding[]): ScreenKind {
  const { heading, section, dialog } = surroundingsOf(first.element, first.text);
  const layer = dialog ?? scene.modal;
  const beside = found.filter(({ element, reveal }) => reveal.length === 0 && (layer === null || isWithin(element, layer)));
  const asks = asksToCancel(page, heading) || (layer !== null && (asksToCancel(page, section) || isAsking(page, layer)));
  const offered = beside.some(({ role }) => role === 'offer') || (first.role === 'proceed' && isNamed(page, 'offer', section.split(SENTENCE)));
  const kept = beside.some(({ role }) => role === 'keep');
  const planned = layer === null && isAboutPlan(page, ...scene.headings);
  const underWay = scene.cancelling || asks || (first.role === 'confirm' && !planned) || (first.role === 'proceed' && (offered || kept));
  const ways = new Set(beside.filter(({ role, band }) => isForward(role) && band === 'sure').map(({ text }) => text)).size;

  if ((underWay || first.role === 'proceed') && asksWho(page)) return 're-auth';
  if (first.role === 'auto-renew-off' && ways < 2 && !underWay) return standing(page, scene, first);
  if (underWay || kept) {
    const reasons = choicesBeside(first.element, scene).filter((item) => !isNoReason(page, item));
    // One that is left of "at the end of the period" and "now" is the other of the two.
    const choices = reasons.length > 1 || reasons.some((item) => !item.matches(RADIO));
    const why = asksWhy(page, heading) || asksWhy(page, scene.topic) || (choices && asksWhy(page, section));
    if (choices && why) return 'survey';
    if (offered && (first.role !== 'open-cancel' || scene.headings.some((text) => hasPrice(text) || text.includes('%')))) return 'retention-offer';
    if (choices) return 'survey';
    if (ways > 1) return 'manage-plan';
    if (!asks && !kept && first.element.localName === 'a') return scene.cancelling ? 'manage-plan' : standing(page, scene, first);
    if (first.role === 'proceed' && !asks)
      return kept ? 'retention-offer' : why ? 'survey' : scene.cancelling && page.lexicon.classify(first.text).confidence < 0.5 ? 'confirm' : 'manage-plan';
    if (underWay || layer !== null || kept) return 'confirm';
  }
  // "Cancel" and "Back" in a few words: nothing else is done there.
  const said = layer === null ? '' : wholeText(layer);
  if (said.length < FEW_WORDS && !hasPrice(said) && isNamed(page, 'dismiss', said.split(SENTENCE))) return 'confirm';
  return standing(page, scene, first);
}

/** In characters. */
const FEW_WORDS = 200;

/** A page that is there whether or not one wants to leave: the user's own, or that of one plan. */
function standing(page: Page, scene: Scene, { element }: Finding): ScreenKind {
  const { headings, topic, modal, address } = scene;
  if (modal !== null) return 'manage-plan';
  const { url } = page;
  const last = url.pathname.split('/').filter(Boolean).at(-1)?.toLowerCase() ?? '';
  const place = /[a-z-]+$/.exec(address)?.[0] ?? '';
  const titles = headings.join(' ').toLowerCase();
  if (ACCOUNT.test(titles) || isListed(element)) return 'account';
  if (isAboutPlan(page, ...headings)) return 'manage-plan';
  if ((PLAN.test(place) && !ACCOUNT.test(place)) || (!ACCOUNT.test(last) && /\/\d+\/?$|[?&]\w*id=\w*\d/.test(address))) return 'manage-plan';
  return ACCOUNT.test(`${url.pathname} ${topic}`.toLowerCase()) ? 'account' : 'manage-plan';
}

/** Whether a control stands in a row of a table with columns: a list of plans. */
const isListed = (element: Element): boolean => (element.closest('table')?.querySelectorAll('tr:first-child > th').length ?? 0) > 2;

const MANAGED = /subscri|member|plan|[续續订訂员員]|구독/;

/** A control that leads to the user's own plan, outside of menus. */
function isOwnPlan(page: Page, { element, role, text, band }: Finding): boolean {
  if (role !== 'manage' || band !== 'sure' || element.closest('nav, header, footer, [role=navigation], [role=menu]') !== null) return false;
  // "Billing" and "Account" stand in every menu: the words must name a plan.
  if (!namesPlan(page, text) && !page.lexicon.read(text).hits.some(({ group, word }) => group === 'manage' && MANAGED.test(word))) return false;
  const { section, heading } = surroundingsOf(element, text);
  return hasPrice(section) || isAboutPlan(page, section, heading) || ACCOUNT.test(page.url.pathname);
}

/** Whether the words around a telephone number or a mail address speak of cancelling: it cannot be done here. */
function asksToWrite(page: Page, { explaining }: Scene): boolean {
  if (explaining) return false;
  return queryAll(page.roots, 'a[href^="tel:"], a[href^="mailto:"]').some((link) => {
    const text = textOf(link.closest('p, li, td, dd') ?? link);
    return (
      text.length <= LONGEST_ADVICE && text.split(SENTENCE).some((sentence) => piecesOf(sentence).some((piece) => namesEnding(page, piece))) && isVisible(link)
    );
  });
}

/** In characters. */
const LONGEST_ADVICE = 500;
/** A long sentence in pieces of a few words: no control says so much. */
const piecesOf = (sentence: string): string[] => sentence.match(/(\S+\s*){1,8}/g) ?? [];

/** Whether a link leads to another site: a billing portal, a shop of apps. */
function leadsOff(element: Element, { hostname }: URL): boolean {
  const target = parsed(element.getAttribute('href') ?? '', element.ownerDocument.baseURI);
  return target !== null && /^https?:$/.test(target.protocol) && siteOf(target.hostname) !== siteOf(hostname);
}

const siteOf = (host: string): string => host.split('.').slice(-2).join('.');
