import type { ComponentChildren } from 'preact';
import { useUniqueId } from '../unique-id.ts';

/** A titled part of a view. `tone` "warn" is for what keeps the user paying: never green. */
export function Section({ title, tone = 'plain', children }: { title: string; tone?: 'plain' | 'warn'; children: ComponentChildren }) {
  const id = useUniqueId();
  return (
    <section class={`section ${tone}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
