import type { Scripts } from './session.ts';
import type { SHARED, SHARED_BY_TOOLS } from './shared.ts';

/** What the extension's scripts in one page share. It lives in their own world, which no page can read. */
interface OwnWorld extends Partial<Scripts> {
  /** A finder is at work here, and ends with this: a second injection has nothing to do. */
  finder?: AbortController;
  /** The user is picking a control here. */
  picking?: boolean;
  shared?: typeof SHARED & Partial<typeof SHARED_BY_TOOLS>;
}

/** The background knows it, too: src/walk/look-at.ts. */
const KEY = Symbol.for('exit-sign');

const scope = globalThis as { [KEY]?: OwnWorld };

scope[KEY] ??= {};

export const ownWorld: OwnWorld = scope[KEY];
