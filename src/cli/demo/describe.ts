import type { Report, ReportedControl } from '../../walk/report.ts';

/** What was found on a page, for a person at a terminal: one line for the screen, one for each marked control. */
export function describe({ screen, controls, proof, stale }: Report): string[] {
  const lines = [`  screen: ${screen ? `${screen.kind}${screen.id ? ` (${screen.id})` : ''}` : 'none that is known'}`];
  for (const control of controls) if (control.marked) lines.push(`  marked: ${control.role} "${control.text}"${hidden(control)}`);
  for (const control of controls) if (control.role === 'password' || control.role === 'reason') lines.push(`  asked:  ${control.role}`);
  for (const { text } of stale) lines.push(`  out of date: the control now says "${text}", and nothing is marked`);
  if (proof !== null) lines.push(`  proof:  "${proof}"`);
  return lines;
}

function hidden({ obstacles, revealBy }: ReportedControl): string {
  const opened = revealBy.map(({ text }) => `"${text}"`).join(', then ');
  const reasons = obstacles.map(({ kind }) => kind);
  return [opened && `; open ${opened} first`, reasons.length > 0 && `; hidden by being ${reasons.join(', ')}`].filter(Boolean).join('');
}
