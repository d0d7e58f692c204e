import { parentOf } from '../finder/clobbered.ts';
import { cssPath } from '../finder/css-path.ts';
import { labelOf } from '../finder/label.ts';
import { measure } from '../finder/obstacles.ts';
import type { Finding } from '../finder/types.ts';
import { LONGEST } from '../walk/limits.ts';
import type { ReportedControl } from '../walk/report.ts';

/** What is told about the findings: plain data, elements become selectors. `ref` is the index in `findings`. */
export const reportControls = (findings: readonly Finding[], marked: ReadonlySet<Finding>): ReportedControl[] =>
  measure(findings.slice(0, LONGEST.controls)).map(({ element, reveal, text, confidence, ...rest }, ref) => ({
    ref,
    role: rest.role,
    band: rest.band,
    source: rest.source,
    obstacles: rest.obstacles,
    text: text.slice(0, LONGEST.text),
    css: path(element),
    confidence: Math.round(confidence * 100) / 100,
    revealBy: reveal.slice(0, LONGEST.reveal).map((opener) => ({ css: path(opener), text: nameOf(opener).slice(0, LONGEST.text) })),
    marked: findings[ref] !== undefined && marked.has(findings[ref]),
  }));

/** What to call an opener that bears only a sign such as "▾": by the heading beside it. */
function nameOf(opener: Element): string {
  const label = labelOf(opener);
  if (/\p{L}/u.test(label)) return label;
  const around = parentOf(opener);
  const heading = [around, around && parentOf(around)].map((place) => place?.querySelector('h1, h2, h3, h4, h5, legend')).find(Boolean);
  return opener.getAttribute('aria-label') || (heading ? labelOf(heading) : label);
}

const path = (element: Element): string => cssPath(element).slice(0, LONGEST.css);
