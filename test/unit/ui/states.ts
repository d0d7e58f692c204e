import type { PopupState, View } from '../../../src/walk/view.ts';
import { states } from '../../gallery/fixtures/states.ts';

/** A state of the gallery by name. */
export function stateOf(name: string): PopupState {
  const state = states[name];
  if (!state) throw new Error(`The gallery has no state "${name}"`);
  return state;
}

/** The view of a state of the gallery, known to be of one kind. */
export function viewOf<Kind extends View['kind']>(name: string, kind: Kind): Extract<View, { kind: Kind }> {
  const { view } = stateOf(name);
  if (view.kind !== kind) throw new Error(`"${name}" shows ${view.kind}, not ${kind}`);
  return view as Extract<View, { kind: Kind }>;
}
