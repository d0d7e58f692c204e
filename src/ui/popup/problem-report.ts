import type { PopupState } from '../../walk/view.ts';

/**
 * A report about a page for whoever mends packs, as plain lines in English. The user reads and trims it before it goes
 * anywhere. Without query and fragment of the address, and without anything typed into the page.
 *
 * @param about the extension's version and the browser, as they call themselves
 */
export function problemReport({ view, walk, hidden }: PopupState, about: string): string {
  if (!('report' in view)) return '';
  const { report, pack } = view;
  const { origin, pathname } = new URL(report.url);
  const lines = [
    `Page: ${origin}${pathname}`,
    `Language: ${report.lang || 'not declared'}`,
    `Pack: ${pack ? pack.id : 'none'}`,
    `Shown: ${view.kind}`,
    `Screen: ${report.screen ? `${report.screen.kind} (${report.screen.id ?? 'by wording'})` : 'unknown'}`,
    ...report.controls.map(({ role, text, css, source, band, marked }) => `- ${role}, ${band}, by ${source}${marked ? ', marked' : ''}: "${text}"\n  ${css}`),
    ...report.stale.map(({ screen, role, text }) =>
      screen === null ? '- out of date: it took too long' : `- out of date: ${role} on ${screen} says "${text}"`,
    ),
    ...hidden.map(({ role, text }) => `- not this, says the user: ${role} "${text}"`),
    ...(report.proof === null ? [] : [`Proof: "${report.proof}"`]),
    ...(walk ? [`Walk: ${walk.status.kind}; ${walk.steps.map(({ screen }) => screen?.kind ?? 'unknown').join(' > ')}`] : []),
    about,
  ];
  return lines.join('\n');
}
