import type { Page } from '../../browser/types.ts';

/** What the extension's scripts did in a page. Milliseconds. */
export interface Work {
  /** The longest task with a script of ours in it, with whatever layout it caused. */
  longest_task: number;
  /** Time in our scripts, all together. */
  total: number;
  /** How often one of them ran. */
  runs: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args?: { data?: { url?: string } };
}

/** Traces a page while `work` goes on. Chromium alone. */
export async function workOf(page: Page, work: () => Promise<void>): Promise<Work> {
  await page.tracing.start({ categories: ['devtools.timeline', 'toplevel', 'disabled-by-default-devtools.timeline'] });
  await work();
  const trace = await page.tracing.stop();
  if (trace === undefined) throw new Error('Chromium traced nothing.');
  return measure((JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] }).traceEvents);
}

function measure(events: readonly TraceEvent[]): Work {
  const whole = events.filter(({ ph, dur }) => ph === 'X' && dur !== undefined);
  const ours = whole.filter(
    ({ name, args }) => /^(FunctionCall|EvaluateScript)$/.test(name) && /^chrome-extension:\/\/.*\/(gate|finder|tools|marks)\.js/.test(args?.data?.url ?? ''),
  );
  const tasks = whole.filter(({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask');
  const holds = (outer: TraceEvent, inner: TraceEvent): boolean =>
    outer.pid === inner.pid && outer.tid === inner.tid && outer.ts <= inner.ts && outer.ts + (outer.dur ?? 0) >= inner.ts + (inner.dur ?? 0);
  const outermost = ours.filter((one) => !ours.some((other) => other !== one && holds(other, one)));
  const busy = tasks.filter((task) => outermost.some((one) => holds(task, one)));
  return {
    longest_task: Math.max(0, ...busy.map(({ dur }) => (dur ?? 0) / 1000)),
    total: outermost.reduce((sum, { dur }) => sum + (dur ?? 0) / 1000, 0),
    runs: outermost.length,
  };
}
