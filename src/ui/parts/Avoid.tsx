import type { ReportedControl } from '../../walk/report.ts';
import type { PopupActions } from '../actions.ts';
import { decoyEffect } from '../names.ts';
import { NotThis } from './NotThis.tsx';
import { PageLabel } from './PageLabel.tsx';
import { Section } from './Section.tsx';

interface AvoidProps {
  title: string;
  controls: ReportedControl[];
  lang: string;
  actions: PopupActions;
}

/** The controls that keep the user paying, each with what it really does. */
export function Avoid({ title, controls, lang, actions }: AvoidProps) {
  if (controls.length === 0) return null;
  return (
    <Section title={title} tone="warn">
      <ul class="plain-list">
        {controls.map((control) => (
          <li key={control.ref}>
            <PageLabel text={control.text} lang={lang} />
            <p class="does">{decoyEffect(control.role)}</p>
            <NotThis control={control} actions={actions} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
