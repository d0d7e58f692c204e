import type { ReportedControl } from '../../walk/report.ts';
import { decoyEffect } from '../names.ts';
import { PageLabel } from './PageLabel.tsx';
import { Section } from './Section.tsx';

/** The controls that keep the user paying, each with what it really does. */
export function Avoid({ title, controls, lang }: { title: string; controls: ReportedControl[]; lang: string }) {
  if (controls.length === 0) return null;
  return (
    <Section title={title} tone="warn">
      <ul class="plain-list">
        {controls.map((control) => (
          <li key={control.ref}>
            <PageLabel text={control.text} lang={lang} />
            <p class="does">{decoyEffect(control.role)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
