import type { View } from '../../walk/view.ts';
import type { PopupActions } from '../actions.ts';

/** What a component gets to show the view of one kind. */
export interface ViewProps<Kind extends View['kind']> {
  view: Extract<View, { kind: Kind }>;
  actions: PopupActions;
  /** Host name of the page, or empty. */
  host: string;
}
