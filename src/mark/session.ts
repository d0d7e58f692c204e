import type { examine } from '../finder/examine.ts';
import type { Change, follow, Survey } from '../finder/follow.ts';
import { openPage } from '../finder/page.ts';
import type { createPatience, Patience } from '../finder/patience.ts';
import { isPlatform } from '../finder/platforms.ts';
import { foreignFrames, type ShadowAccess } from '../finder/roots.ts';
import { isEmpty, scout } from '../finder/scout.ts';
import { inSlices } from '../finder/slices.ts';
import type { Finding, Findings } from '../finder/types.ts';
import { watch } from '../finder/watch.ts';
import { hasHint, isPlace } from '../packs/gate.ts';
import { LONGEST, SAMPLE } from '../walk/limits.ts';
import type { MarkTexts, PageKit } from '../walk/messages.ts';
import type { ReportedControl, SentReport } from '../walk/report.ts';
import { createLexicon, type Lexicon } from '../words/classify.ts';
import type { believe } from './believe.ts';
import type { chooseMarks } from './choose.ts';
import type { goTo } from './go-to.ts';
import type { createMarks, Marks } from './marks.ts';
import type { reportControls } from './report-controls.ts';

/** What is brought into a page only once it is needed there, script by script. */
export interface Scripts {
  /** Once anything changes. */
  follow: { follow: typeof follow; createPatience: typeof createPatience };
  /** Once something sounds worth a closer look: a page or frame in which no word means anything to us never pays for it. */
  tools: { examine: typeof examine; believe: typeof believe; reportControls: typeof reportControls };
  /** Once something was found. */
  marks: { chooseMarks: typeof chooseMarks; createMarks: typeof createMarks; goTo: typeof goTo };
}

/** How a session reaches the background; rejects when the extension was updated or removed meanwhile. */
export interface Background {
  /** Whether that has happened; the session is over then. */
  isGone(): boolean;
  /** Asks for what the page needs; `sample` is some of its text, to tell its language by. */
  hello(lang: string, sample: string): Promise<PageKit>;
  report(report: SentReport): Promise<void>;
  /** Says that the frames changed that cannot be looked into from here. */
  frames(asked: boolean): Promise<void>;
  /** Brings in a script, once. */
  bring<Name extends keyof Scripts>(script: Name): Promise<Scripts[Name]>;
}

/** What was found in the roots that were looked at; where nothing sounded worth a closer look, no more than that. */
type Seen = Pick<Findings, 'findings' | 'roots'> & Partial<Findings>;

/** The extension's life in one page. */
export interface Session {
  /** Looks now. `asked`: the user clicked, so the page is looked at even where no pack says so. `afresh`: with a new kit. */
  look(asked: boolean, afresh?: boolean): void;
  /** Marks the unsure candidates too, from now on. */
  showPossible(): void;
  /** Scrolls to a finding of the last report, or what opens it, and moves the focus there; false if it is gone. */
  goTo(ref: number): boolean;
}

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
  let findings: readonly Finding[] = [];
  let last = '';
  /** Frames the background was told of; null stands for one that has loaded something else, wherever it is by now. */
  let frames: readonly (Element | null)[] = [];
  let asks = 0;
  /** What was read last, and is kept up to date. */
  let known: Survey | null = null;
  let patience: Patience | null = null;
  let looking: Promise<void> = Promise.resolve();

  let drawing: Scripts['marks'] | null = null;
  let marks: Marks | null = null;
  const watcher = watch(document, {
    signal,
    isOwn: (node) => marks?.owns(node) === true,
    onTouched: () => marks?.drop(),
    onFrameLoaded: (frame) => {
      frames = frames.map((one) => (one === frame ? null : one));
    },
    onChanged: look,
  });

  const text = (): string => document.body?.textContent ?? '';
  const equip = async (): Promise<PageKit> => {
    const lang = langOf(document);
    if (kit !== null && lang === askedFor) return kit;
    const sample = `${document.title} ${text().slice(0, SAMPLE * 9)}`.replace(/\s+/g, ' ').slice(0, SAMPLE);
    const told = sample.length >= TELLING_TEXT ? lang : null;
    if (kit !== null && told === null) return kit;
    kit = await background.hello(lang, sample);
    askedFor = told;
    lexicon = createLexicon(kit.vocabularies);
    known = null;
    return kit;
  };

  /** One look after the other. `changes` since the last, none to examine once more what is known, or null for all of the page. */
  function look(changes: readonly Change[] | null): Promise<void> {
    // One that fails is made up for by the next, which takes nothing for known: Firefox lets no one touch what was in a frame
    // that has gone on to another site ("can't access dead object").
    looking = looking
      .then(() => lookOnce(changes))
      .catch(() => {
        known = null;
      });
    return looking;
  }

  async function lookOnce(changes: readonly Change[] | null): Promise<void> {
    if (background.isGone()) return;
    const kit = await equip();
    if (signal.aborted) return;
    const url = document.location.href;
    const concerned = asked || isPlace(url, kit.gate) || hasHint(text(), kit.gate);
    const started = performance.now();
    if (!concerned) known = null;
    else if (changes === null || known === null || known.page.url.href !== url) known = await read(url);
    else if (changes.length > 0) {
      const { follow, createPatience } = await background.bring('follow');
      patience ??= createPatience(document, signal, () => void look([]));
      const [now, weight] = (await inSlices(follow(known, changes))) ?? [await read(url), 'much'];
      known = now;
      watcher.include(now.page.roots);
      if (weight === 'something' || (weight === 'nothing' && kit.pack !== null)) patience.wait();
      if (weight !== 'much') return;
    }
    if (signal.aborted) return;
    const { findings: found, roots, ...told } = await examined(known, kit, performance.now() - started);
    if (signal.aborted) return;
    findings = found;
    watcher.include(roots);
    const controls = await mark(found, kit.texts);
    const isKnown = await tell({
      ...told,
      url: url.slice(0, LONGEST.url),
      lang: langOf(document).slice(0, LONGEST.lang),
      controls,
      contested,
    });
    patience?.end(isKnown);
    if (concerned) await tellFrames(foreignFrames(roots));
  }

  /** Reads all of the page; what changes meanwhile is told already. */
  async function read(url: string): Promise<Survey> {
    const page = await inSlices(openPage(document, { url, lexicon, shadowRootOf: (element) => (marks?.owns(element) ? null : shadowRootOf(element)) }));
    watcher.include(page.roots);
    return { page, seen: await inSlices(scout(page, page.roots)) };
  }

  async function tellFrames(now: readonly Element[]): Promise<void> {
    const same = now.length === frames.length && now.every((frame, at) => frame === frames[at]);
    frames = now;
    if (!same && asks++ < MOST_ASKS) await background.frames(asked);
  }

  /** What is on the page; `ms` is the time it took, without that of bringing in the tools. */
  async function examined(known: Survey | null, kit: PageKit, ms: number): Promise<Seen & { ms: number }> {
    if (known === null) return { findings: [], roots: [document], ms };
    const { page, seen } = known;
    const packs = [kit.pack ?? [], kit.platforms.filter((platform) => isPlatform(page, seen, platform))].flat();
    if (isEmpty(seen) && packs.length === 0) return { findings: [], roots: page.roots, ms };
    const { examine, believe } = await background.bring('tools');
    const resumed = performance.now();
    const result = believe(examine(page, seen, packs, kit.pack?.id ?? null), kit);
    return { ...result, ms: ms + performance.now() - resumed };
  }

  async function mark(found: readonly Finding[], texts: MarkTexts): Promise<ReportedControl[]> {
    if (found.length === 0) {
      marks?.show([]);
      return [];
    }
    const { reportControls } = await background.bring('tools');
    drawing ??= await background.bring('marks');
    const { marks: chosen, marked } = drawing.chooseMarks(contested ? [] : found, texts, withPossible);
    if (chosen.length > 0) marks ??= drawing.createMarks(document, signal, giveUp);
    marks?.show(chosen);
    return reportControls(found, marked);
  }

  function giveUp(): void {
    contested = true;
    void look([]);
  }

  /** Reports only what is new: how long it took is not. @returns whether nothing is */
  async function tell(report: SentReport): Promise<boolean> {
    const now = JSON.stringify({ ...report, ms: 0 });
    const isKnown = now === last;
    last = now;
    if (!isKnown) await background.report(report);
    return isKnown;
  }

  return {
    look: (byUser, afresh) => {
      asked ||= byUser;
      last = byUser ? '' : last;
      kit = afresh ? null : kit;
      void look(null);
    },
    showPossible: () => {
      withPossible = true;
      void look([]);
    },
    goTo: (ref) => drawing?.goTo(findings[ref]) ?? false,
  };
}

/** Documents of other kinds, such as a picture, have no language as a property. */
const langOf = ({ documentElement }: Document): string => documentElement.getAttribute('lang') ?? '';
