import type { ServedPage } from '../../../src/cli/browser/serve.ts';
import type { Page } from '../../../src/cli/browser/types.ts';
import { askAbout } from '../../../src/cli/check-screens.ts';
import type { Report } from '../../../src/walk/report.ts';
import { ELSEWHERE } from '../ask.ts';
import type { Stage } from '../browsers.ts';

/** What any of these pages has to offer, and what must be found on it. */
export const PLAN = '<section><h2>Your subscription</h2><p>Premium, $9.99 a month</p><button id="end">Cancel subscription</button></section>';
export const FOUND = ['open-cancel: Cancel subscription'];

/** A page the user asked about. */
export interface Visit extends AsyncDisposable {
  page: Page;
  report: Report;
  /** What was thrown into the page's console, by whomever. */
  errors: string[];
}

/** Opens a page as a user who clicks the icon there. */
export async function visit(stage: Stage, body: string | ServedPage, others: Record<string, string> = {}): Promise<Visit> {
  stage.serve({ ...others, [ELSEWHERE]: body });
  const page = await stage.browser.newPage();
  const errors: string[] = [];
  const heard = (text: string): void => {
    // The icon that the browser asks for by itself is not there, or not allowed.
    if (!/favicon|status of 404|Content.Security.Policy/i.test(text)) errors.push(text);
  };
  page.on('pageerror', (error) => heard(String(error)));
  page.on('console', (message) => message.type() === 'error' && heard(message.text()));
  const report = await askAbout(stage.browser, page, ELSEWHERE);
  return { page, report, errors, [Symbol.asyncDispose]: () => page.close() };
}
