import type { PlainDate } from './plain-date.ts';

/** What is known besides the words. */
export interface Context {
  /** The language they are in; a valid tag. */
  lang: string;
  today: PlainDate;
}

/** A date and where it stood. */
export interface FoundAt {
  date: PlainDate;
  at: number;
  end: number;
}
