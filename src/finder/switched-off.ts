import { isToggle } from './candidates.ts';
import { isWorthALook, type Sightings } from './scout.ts';

/** Whether a switch is on. */
export const isOn = (element: Element): boolean =>
  (element.closest('[aria-checked]')?.getAttribute('aria-checked') ?? `${(element as HTMLInputElement).checked}`) === 'true';

/** The label of a switch for the renewal that is off, or null where there is none to be seen. */
export function switchedOff({ controls }: Sightings): string | null {
  const off = controls.find(
    ({ verdict, candidate: { element } }) =>
      verdict.role === 'auto-renew-off' && isWorthALook(verdict) && isToggle(element) && !isOn(element) && element.checkVisibility(),
  );
  return off?.candidate.text ?? null;
}
