import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useUniqueId } from '../unique-id.ts';

interface TextFieldProps {
  label: string;
  value: string;
  /** Longest text, in characters. */
  longest: number;
  lines?: number;
  save(value: string): void;
}

/**
 * A text that is kept with every stroke. It holds its own text: what comes back from the store late must not undo what was
 * typed meanwhile, nor break an input method's composition.
 */
export function TextField({ label, value, longest, lines, save }: TextFieldProps) {
  const id = useUniqueId();
  const own = useOwnText(value);
  const field = {
    id,
    value: own.text,
    dir: 'auto' as const,
    maxLength: longest,
    ref: own.place,
    onInput: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      own.setText(event.currentTarget.value);
      save(event.currentTarget.value);
    },
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {lines === undefined ? <input type="text" {...field} /> : <textarea rows={lines} {...field} />}
    </div>
  );
}

/** A text that follows `value`, except while the user is in its field. */
export function useOwnText(value: string) {
  const place = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [text, setText] = useState(value);
  useEffect(() => {
    if (document.activeElement !== place.current) setText(value);
  }, [value]);
  return { place, text, setText };
}

/** A choice among values, or that it is not known. */
export function Choice<Value extends string>(props: {
  label: string;
  value: Value | null;
  values: readonly Value[];
  name(value: Value): string;
  /** What the empty choice says; left out where something must be chosen. */
  none?: string;
  save(value: Value | null): void;
}) {
  const id = useUniqueId();
  const choose = (chosen: string) => props.save(props.values.find((value) => value === chosen) ?? null);
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <select id={id} value={props.value ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
        {props.none !== undefined && <option value="">{props.none}</option>}
        {props.values.map((value) => (
          <option key={value} value={value}>
            {props.name(value)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A day, or none. */
export function DayField({ label, value, save }: { label: string; value: string | undefined; save(value: string | undefined): void }) {
  const id = useUniqueId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {/* Half a date is none: the browser gives an empty value until it is whole. */}
      <input id={id} type="date" max="9999-12-31" value={value ?? ''} onChange={(event) => save(event.currentTarget.value || undefined)} />
    </div>
  );
}

/** A list of things to tick off. */
export function Ticks({ items }: { items: { key: string; ticked: boolean; toggle(): void; label: ComponentChildren; more?: ComponentChildren }[] }) {
  return (
    <ul class="ticks">
      {items.map(({ key, ticked, toggle, label, more }) => (
        <li key={key}>
          <label>
            <input type="checkbox" checked={ticked} onChange={toggle} />
            <span>{label}</span>
          </label>
          {more}
        </li>
      ))}
    </ul>
  );
}

/** The empty choice of a list. */
export const notKnown = (): string => i18n.t('caseFact.notKnown');
