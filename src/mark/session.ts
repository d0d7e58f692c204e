import type { examine } from '../finder/examine.ts';
import { labelOf } from '../finder/label.ts';
import { openPage } from '../finder/page.ts';
import { isPlatform } from '../finder/platforms.ts';
import { foreignFrames, type ShadowAccess } from '../finder/roots.ts';
import { isEmpty, scout } from '../finder/scout.ts';
import type { Finding, Findings } from '../finder/types.ts';
import { watch } from '../finder/watch.ts';
import { hasHint, isPlace } from '../packs/gate.ts';
import { LONGEST, SAMPLE } from '../walk/limits.ts';
import type { MarkTexts, PageKit } from '../walk/messages.ts';
import type { Report, ReportedControl } from '../walk/report.ts';
import { createLexicon, type Lexicon } from '../words/classify.ts';
import type { chooseMarks } from './choose.ts';
import type { goTo } from './go-to.ts';
import type { createMarks, Marks } from './marks.ts';
import type { reportControls } from './report-controls.ts';

/** What is needed only once something sounds worth a closer look. */
export interface Tools {
  examine: typeof examine;
  reportControls: typeof reportControls;
}

/** What is needed only once something was found. */
export interface Drawing {
  chooseMarks: typeof chooseMarks;
  createMarks: typeof createMarks;
  goTo: typeof goTo;
}

/** How a session reaches the background; rejects when the extension was updated or removed meanwhile. */
export interface Background {
  /** Whether that has happened; the session is over then. */
  isGone(): boolean;
  /** Asks for what the page needs; `sample` is some of its text, to tell its language by. */
  hello(lang: string, sample: string): Promise<PageKit>;
  report(report: Report): Promise<void>;
  /** Says that the frames changed that cannot be looked into from here. */
  frames(asked: boolean): Promise<void>;
  /** Brings in what examines: a page or frame in which no word means anything to us never pays for it. */
  tools(): Promise<Tools>;
  /** Brings in what marks, where something was found. */
  drawing(): Promise<Drawing>;
}

/** The extension's life in one page. */
export interface Session {
  /** Looks now. `asked`: the user clicked, so the page is looked at even where no pack says so. `afresh`: with a new kit. */
  look(asked: boolean, afresh: boolean): Promise<void>;
  /** Marks the unsure candidates too, from now on. */
  showPossible(): Promise<void>;
  /** Scrolls to a finding of the last report, or what opens it, and moves the focus there; false if it is gone. */
  goTo(ref: number): boolean;
}

const NOTHING: Omit<Findings, 'roots'> = { pack: null, screen: null, findings: [], stale: [], proof: null, proofNext: null, claim: null, switchedOff: null };

/** A page with less text than this may still be loading: its language is asked for again once there is more. */
const TELLING_TEXT = 300;

/** A page that brings new frames more often than this does it on purpose. */
const MOST_ASKS = 30;

/** Starts looking, marking and reporting; ends with the signal. Nothing happens before the first look(). */
export function startSession(document: Document, background: Background, shadowRootOf: ShadowAccess, signal: AbortSignal): Session {
  let kit: PageKit | null = null;
  let lexicon: Lexicon = createLexicon([]);
  /** The declared language that the kit's words were chosen for, once there was text enough to choose by. */
  let askedFor: string | null = null;
  let asked = false;
  let withPossible = false;
  let contested = false;
  let findings: Findings = { ...NOTHING, roots: [document] };
  let last = '';
  /** Frames the background was told of, until they load something else. */
  let frames = new Set<Element>();
  let asks = 0;

  let drawing: Drawing | null = null;
  let marks: Marks | null = null;
  const relabelled = (): Finding[] => findings.findings.filter(({ element, text }) => !element.isConnected || labelOf(element) !== text);
  const watcher = watch(document, {
    signal,
    isOwn: (node) => marks?.owns(node) === true,
    onTouched: () => {
      const gone = relabelled();
      if (gone.length > 0) marks?.drop(new Set(gone.map(({ element }) => element)));
    },
    onFrameLoaded: (frame) => frames.delete(frame),
    onChanged: () => void look(),
  });

  const equip = async (): Promise<PageKit> => {
    const lang = langOf(document);
    const sample = `${document.title} ${document.body?.textContent ?? ''}`.replace(/\s+/g, ' ').slice(0, SAMPLE);
    const told = sample.length >= TELLING_TEXT ? lang : null;
    if (kit !== null && (told === null || told === askedFor)) return kit;
    kit = await background.hello(lang, sample);
    askedFor = told;
    lexicon = createLexicon(kit.vocabularies);
    return kit;
  };

  async function look(): Promise<void> {
    if (background.isGone()) return;
    const { gate, texts, guest, hidden, ...packs } = await equip();
    if (signal.aborted) return;
    const url = document.location.href;
    const concerned = asked || isPlace(url, gate) || hasHint(document.body?.textContent ?? '', gate);
    const { ms, ...seen } = concerned ? await examined(url, packs) : { ...NOTHING, roots: [document], ms: 0 };
    if (signal.aborted) return;
    const believed = guest ? disbelieved(seen) : seen;
    findings = { ...believed, findings: believed.findings.filter((item) => !isHidden(item, hidden)) };
    watcher.include(findings.roots);
    const { pack: used, screen, stale, proof, proofNext, claim, switchedOff } = findings;
    await tell({
      url: url.slice(0, LONGEST.url),
      lang: langOf(document).slice(0, LONGEST.lang),
      ms: Math.round(ms * 10) / 10,
      pack: used,
      screen,
      controls: await mark(findings, texts),
      stale: stale.slice(0, LONGEST.stale).map((item) => ({ ...item, text: item.text.slice(0, LONGEST.text) })),
      proof: cut(proof),
      proofNext: cut(proofNext),
      claim: cut(claim),
      switchedOff: cut(switchedOff),
      contested,
    });
    if (concerned) await tellFrames(foreignFrames(findings.roots));
  }

  async function tellFrames(now: readonly Element[]): Promise<void> {
    const same = now.length === frames.size && now.every((frame) => frames.has(frame));
    frames = new Set(now);
    if (!same && asks++ < MOST_ASKS) await background.frames(asked);
  }

  /** What is on the page; `ms` is the time it took, without that of bringing in the tools. */
  async function examined(url: string, { pack, platforms }: Pick<PageKit, 'pack' | 'platforms'>): Promise<Findings & { ms: number }> {
    const started = performance.now();
    const page = openPage(document, { url, lexicon, shadowRootOf: (element) => (marks?.owns(element) ? null : shadowRootOf(element)) });
    const seen = scout(page);
    const scouted = performance.now();
    if (pack === null && isEmpty(seen) && !platforms.some((platform) => isPlatform(page, platform)))
      return { ...NOTHING, roots: page.roots, ms: scouted - started };
    const { examine } = await background.tools();
    const resumed = performance.now();
    const result = examine(page, seen, pack, platforms);
    return { ...result, ms: scouted - started + performance.now() - resumed };
  }

  async function mark(seen: Findings, texts: MarkTexts): Promise<ReportedControl[]> {
    if (seen.findings.length === 0) {
      marks?.show([]);
      return [];
    }
    const { reportControls } = await background.tools();
    drawing ??= await background.drawing();
    const { marks: chosen, marked } = drawing.chooseMarks(contested || !isDrawable(document) ? [] : seen.findings, texts, withPossible);
    if (chosen.length > 0) marks ??= drawing.createMarks(document, signal, giveUp);
    marks?.show(chosen);
    return reportControls(seen.findings, marked);
  }

  function giveUp(): void {
    contested = true;
    void look();
  }

  /** Reports only what is new: how long it took is not. */
  async function tell(report: Report): Promise<void> {
    const now = JSON.stringify({ ...report, ms: 0 });
    if (now === last) return;
    last = now;
    await background.report(report);
  }

  return {
    look: (byUser, afresh) => {
      asked ||= byUser;
      last = byUser ? '' : last;
      kit = afresh ? null : kit;
      return look();
    },
    showPossible: () => {
      withPossible = true;
      return look();
    },
    goTo: (ref) => drawing?.goTo(findings.findings[ref]) ?? false,
  };
}

/** What is left of a look at a frame nobody vouches for. */
const disbelieved = ({ findings, ...rest }: Findings): Findings => ({
  ...rest,
  screen: null,
  proof: null,
  proofNext: null,
  claim: null,
  switchedOff: null,
  findings: findings.map((item) => ({ ...item, band: 'possible' })),
});

/** Documents of other kinds, such as a picture, have no language as a property. */
const langOf = ({ documentElement }: Document): string => documentElement.getAttribute('lang') ?? '';

/** Whether marks would be shown: no HTML is drawn outside of HTML. */
const isDrawable = ({ documentElement }: Document): boolean => documentElement.namespaceURI === 'http://www.w3.org/1999/xhtml';

/** Whether the user said that a control is not what it was taken for. */
const isHidden = ({ role, text }: Finding, hidden: PageKit['hidden']): boolean =>
  hidden.some((item) => item.role === role && item.text === text.slice(0, LONGEST.text));

const cut = (text: string | null): string | null => text?.slice(0, LONGEST.text) ?? null;
