import { findDates, type PlainDate } from './dates.ts';
import type { ReportedControl } from './report.ts';

/** When a way out takes effect, as far as its own words say. */
export type Timing = { kind: 'now' } | { kind: 'on'; date: PlainDate } | { kind: 'period-end' };

/** One of several ways out that take effect at different times. */
export interface TimedWay {
  control: ReportedControl;
  timing: Timing;
}

const NOW =
  /(?<!\p{L})(now|immediate(ly)?|right away|at once|today|sofort|jetzt|tout de suite|maintenant|immédiat\p{L}*|inmediat\p{L}*|ahora|agora|imediat\p{L}*|subito|immediat\p{L}*|onmiddellijk|direct|teraz|natychmiast\p{L}*|omedelbart|genast|sekarang|segera|serta-merta|hemen|şimdi|ngay)(?!\p{L})|сейчас|немедленно|сразу|立即|立刻|马上|馬上|今すぐ|即時|直ちに|즉시|지금|바로|ทันที|الآن|فور|अभी|तुरंत/iu;

const PERIOD_END =
  /(?<!\p{L})(end of|period|renewal|expir|ende des|zum ende|laufzeit|verlängerung|fin de|échéance|renouvellement|final (del|de la|do|da)|término|vencimiento|vencimento|renovaci|renovaç|fine del|scadenza|rinnovo|einde|verlenging|koniec|końc|okres|odnowieni|конц|период|продлен|dönem|yenileme|slutet|förny|akhir|pembaharuan|perpanjangan|cuối|gia hạn)|到期|期末|期满|期滿|周期|週期|续[订费期]|續[訂費期約]|更新|期間|満了|만료|기간|갱신|สิ้นสุด|ต่ออายุ|نهاية|تجديد|अंत/iu;

/** When a control takes effect by its own words, null where they don't say. */
export function timingOf({ text, role }: ReportedControl, lang: string, today: PlainDate): Timing | null {
  const coming = findDates(text, lang, today).find(({ date }) => date > today);
  // "Now, with access until 4 December" says both.
  if (NOW.test(text)) return coming === undefined ? { kind: 'now' } : null;
  if (coming !== undefined) return { kind: 'on', date: coming.date };
  return role === 'auto-renew-off' || PERIOD_END.test(text) ? { kind: 'period-end' } : null;
}

/**
 * Those of a screen's controls that differ in when they end it, in their order: buttons, or what is chosen before one is
 * pressed. Which one is the user's to decide. Empty where there is nothing to decide.
 *
 * @param controls ways out, and what is to be chosen
 */
export function timedWays(controls: readonly ReportedControl[], lang: string, today: PlainDate): TimedWay[] {
  const timed = controls.flatMap((control) => {
    const timing = timingOf(control, lang, today);
    return timing === null ? [] : [{ control, timing }];
  });
  const atOnce = timed.filter(({ timing }) => timing.kind === 'now').length;
  return atOnce > 0 && atOnce < timed.length ? timed : [];
}
