import type { Packs } from '../packs/packs.ts';
import { browser } from '../platform/browser.ts';
import { subjectName } from '../record/make.ts';
import { dayToRemind } from '../record/reminders.ts';
import { keepTrial, listTrials } from '../record/trials.ts';
import { findDates, type PlainDate } from '../walk/dates.ts';
import { hostOf, seenIn } from '../walk/seen.ts';
import { withoutSecrets } from '../walk/step.ts';
import { subjectOf } from '../walk/subject.ts';
import { reportOfTab } from '../walk/tabs.ts';
import { keyOf } from '../walk/walk.ts';
import { checkTrialLines, type TrialLine } from './trial-lines.ts';

/** Built from entrypoints/trial.ts. */
const TRIAL_FILE = '/trial.js';

/** A page's word for when money is taken next. */
export interface FoundTrial extends TrialLine {
  on: PlainDate;
}

/** What of a page's lines to offer a reminder for: a trial before a renewal, of these the earliest that is to come. */
export function trialIn(lines: readonly TrialLine[], lang: string, today: PlainDate): FoundTrial | null {
  const found = lines.flatMap((line) =>
    findDates(line.text, lang, today)
      .filter(({ date }) => date > today)
      .slice(0, 1)
      .map(({ date }) => ({ ...line, on: date })),
  );
  const order = (one: FoundTrial): string => `${one.kind === 'trial' ? 0 : 1}${one.on}`;
  return found.sort((a, b) => order(a).localeCompare(order(b)))[0] ?? null;
}

/** What the popup offers: a reminder on a day. */
export interface TrialOffer extends FoundTrial {
  /** Names what it is a trial of, as a walk's subject. */
  key: string;
  /** The service as the user knows it. */
  name: string;
  /** The day the user would be reminded on. */
  day: PlainDate;
  /** The page, without query and fragment. */
  address: string;
  /** It is kept already, with this very date. */
  kept: boolean;
}

/** A trial, or a next payment, that a tab's page names; null where it names none in time, or cannot be read. */
export async function findTrial(packs: Packs, tabId: number): Promise<TrialOffer | null> {
  const report = await reportOfTab(tabId);
  if (report === null) return null;
  const [answer] = await browser.scripting.executeScript({ target: { tabId }, files: [TRIAL_FILE] });
  const seen = await seenIn(packs, report);
  const found = trialIn(checkTrialLines(answer?.result), report.lang, seen.today);
  const day = found && dayToRemind(found.on, seen.today);
  if (found === null || day === null) return null;
  const subject = subjectOf(seen);
  const key = keyOf(subject);
  const kept = (await listTrials()).some((trial) => trial.key === key && trial.on === found.on);
  return { ...found, key, name: subjectName({ subject, host: hostOf(seen) }, packs.heads), day, address: withoutSecrets(report.url), kept };
}

/** Keeps an offer that the user took. @param now milliseconds since 1970 @throws Error where there is no room */
export const takeOffer = ({ key, kind, name, on, day, address }: TrialOffer, now: number): Promise<void> =>
  keepTrial({ key, kind, name, on, day, address, created: now });
