import type { ComponentChildren } from 'preact';
import type { Source } from '../../case/rule-schema.ts';
import { useUniqueId } from '../unique-id.ts';
import { SourceLine } from './SourceLine.tsx';

/** A titled part of a case, with what its rules rest on. */
export function Card({ title, sources = [], children }: { title: string; sources?: readonly Source[]; children: ComponentChildren }) {
  const id = useUniqueId();
  const unique = [...new Map(sources.map((source) => [source.name.en, source])).values()];
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      {unique.map((source) => (
        <SourceLine key={source.name.en} source={source} />
      ))}
    </section>
  );
}
