import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '../../browser/types.ts';

/** What the extension's scripts did in a page. Milliseconds of the processor. */
export interface Work {
  /** The most of our time in one task of the page. */
  longest_task: number;
  /** Our time, all together. */
  total: number;
  /** How often a task of the page had any. */
  runs: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Of the processor, where `dur` is of the clock. */
  tdur?: number;
  id?: string;
  args?: { data?: { startTime?: number; cpuProfile?: { nodes?: ProfileNode[]; samples?: number[] }; timeDeltas?: number[] } };
}

/** What was running, and what called it. */
interface ProfileNode {
  id: number;
  parent?: number;
  callFrame: { url?: string };
}

/** A stretch of time in which a script of ours was on the stack. Microseconds. */
interface Stretch {
  pid: number;
  at: number;
  length: number;
}

const SETTLED_MS = 700;

const OURS = /^chrome-extension:\/\/.*\/(gate|finder|follow|tools|marks)\.js/;

/**
 * Watches a page while `work` goes on. Chromium alone. Our time is when a script of ours is on the stack, by samples ten
 * times a millisecond: with the browser's work that it waits for, such as a layout it asks for, and without what page
 * and browser do in the same task, nor what other work takes from the processor meanwhile. The events of a trace alone would
 * not do: they leave out what goes on after an `await`.
 */
export async function workOf(page: Page, work: () => Promise<void>): Promise<Work> {
  await page.tracing.start({ categories: ['toplevel', 'disabled-by-default-v8.cpu_profiler', 'disabled-by-default-v8.cpu_profiler.hires'] });
  await work();
  // What was put off is paid for too, and the last samples are handed over late.
  await wait(SETTLED_MS);
  const trace = await page.tracing.stop();
  if (trace === undefined) throw new Error('Chromium traced nothing.');
  const events = (JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] }).traceEvents;
  return measure(tasksOf(events), stretchesOf(events));
}

/** Our time by the task it fell into. Some are not in the trace; there, what follows on itself is one. */
function measure(tasks: readonly TraceEvent[], stretches: readonly Stretch[]): Work {
  const times = new Map<object, number>();
  let task: Pick<TraceEvent, 'dur' | 'tdur'> = {};
  let end = 0;
  for (const { pid, at, length } of stretches) {
    const found = tasks.find((one) => one.pid === pid && one.ts <= at && one.ts + (one.dur ?? 0) >= at);
    if (found !== undefined || task.dur !== undefined || at > end) task = found ?? {};
    const { dur = 1, tdur = dur } = task;
    times.set(task, (times.get(task) ?? 0) + ((length / 1000) * tdur) / dur);
    end = at + length;
  }
  const all = [...times.values()];
  return { longest_task: Math.max(0, ...all), total: all.reduce((sum, one) => sum + one, 0), runs: all.length };
}

const tasksOf = (events: readonly TraceEvent[]): TraceEvent[] =>
  events.filter(({ name, ph }) => ph === 'X' && /^(RunTask|ThreadControllerImpl::RunTask)$/.test(name));

/** A profile comes in pieces, each with the nodes that are new in it and how long after the last sample each was taken. */
function stretchesOf(events: readonly TraceEvent[]): Stretch[] {
  const found: Stretch[] = [];
  const profiles = Map.groupBy(
    events.filter(({ name }) => name === 'Profile' || name === 'ProfileChunk'),
    ({ pid, id }) => `${pid} ${id}`,
  );
  for (const pieces of profiles.values()) {
    const ours = new Map<number, boolean>();
    let at = pieces.find(({ name }) => name === 'Profile')?.args?.data?.startTime ?? 0;
    let last = false;
    for (const { pid, args } of pieces) {
      const { nodes = [], samples = [] } = args?.data?.cpuProfile ?? {};
      for (const { id, parent, callFrame } of nodes) ours.set(id, OURS.test(callFrame.url ?? '') || (parent !== undefined && ours.get(parent) === true));
      for (const [index, sample] of samples.entries()) {
        const length = args?.data?.timeDeltas?.[index] ?? 0;
        if (last) found.push({ pid, at, length });
        at += length;
        last = ours.get(sample) === true;
      }
    }
  }
  return found;
}
