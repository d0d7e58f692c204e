import * as z from 'zod/mini';
import { LONGEST } from '../walk/limits.ts';

const css = z.string().check(z.minLength(1), z.maxLength(LONGEST.css));

/** What the picker tells of what was picked. It comes out of a page, so it is checked like any other foreign data. */
export const pickedSchema = z.object({
  /** What the control says. */
  text: z.string().check(z.maxLength(LONGEST.text)),
  /** Selectors that match it alone, best first. */
  css: z.array(css).check(z.maxLength(6)),
  /** The page's declared language, possibly empty. */
  lang: z.string().check(z.maxLength(LONGEST.lang)),
});

export type Picked = z.infer<typeof pickedSchema>;

/** What the picker says, in the user's language. */
export interface PickerTexts {
  /** How to pick, and how to leave. */
  how: string;
  /** Before what would be taken. */
  takes: string;
  /** Where nothing under the pointer can be taken. */
  nothing: string;
  /** After it was taken: where to go on. */
  taken: string;
}

/** From the picker in a page. */
export type FromPicker = { type: 'picker-ready' } | { type: 'picked'; picked: Picked } | { type: 'pick-ended' };

/** Whether a message is the picker's. */
export const isFromPicker = (message: unknown): message is FromPicker =>
  typeof message === 'object' && message !== null && 'type' in message && ['picker-ready', 'picked', 'pick-ended'].includes(String(message.type));
