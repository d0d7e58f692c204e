import type { Report } from '../../walk/report.ts';
import type { Role } from '../../words/roles.ts';

/** One line of output. Its shape is stable: it is how the product is measured from outside. */
export interface ScanResult {
  url: string;
  ms: number;
  screen: { kind: string; confidence: number; id: string | null } | null;
  controls: {
    role: Role;
    text: string;
    css: string;
    confidence: number;
    source: string;
    obstacles: string[];
    revealBy: string[];
    marked: boolean;
  }[];
}

/** The extension's report in the words of the command line. @param url as it was asked for */
export const toResult = (url: string, report: Report): ScanResult => ({
  url,
  ms: Number(report.ms.toFixed(1)),
  screen: report.screen,
  controls: report.controls.map(({ role, text, css, confidence, source, obstacles, revealBy, marked }) => ({
    role,
    text,
    css,
    confidence,
    source,
    obstacles: obstacles.map((obstacle) => obstacle.kind),
    revealBy: revealBy.map((step) => step.css),
    marked,
  })),
});
