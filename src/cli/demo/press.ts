import type { Page } from 'puppeteer-core';
import type { Report, ReportedControl } from '../../walk/report.ts';
import { isForward } from '../../words/roles.ts';
import { Problem } from '../problem.ts';

/** A saved page answers at once; one that has not gone on by then never will. In milliseconds. */
const PATIENCE = 8000;

/** What a user would press next on a page: the first marked control that moves the cancellation, else the way to the plan. */
export function nextPress({ controls }: Report): ReportedControl | undefined {
  const marked = controls.filter((control) => control.marked);
  return marked.find(({ role }) => isForward(role)) ?? marked.find(({ role }) => role === 'manage');
}

/** Fills in what a page asks for before it goes on, as a user would: the first reason, and a password. */
export async function fillIn(page: Page, { controls }: Report): Promise<void> {
  for (const field of await page.$$('select')) {
    const values = await field.$$eval('option', (options) => options.map(({ value }) => value));
    await field.select(values.find((value) => value !== '') ?? '');
  }
  const reason = await page.$('input[type="radio"]');
  await reason?.click();
  const password = controls.find(({ role }) => role === 'password');
  if (password) await page.type(password.css, 'demonstration');
}

/** Opens what hides a control, then presses it, with a real mouse. Resolves when the browser has gone on. */
export async function press(page: Page, { css, text, revealBy }: ReportedControl): Promise<void> {
  for (const opener of revealBy) await page.click(opener.css);
  await page.waitForSelector(css, { visible: true });
  const from = page.url();
  const gone = page.waitForNavigation({ waitUntil: 'load', timeout: PATIENCE }).catch(() => {
    throw new Problem(`Pressing "${text}" on ${from} led nowhere: in the pages of a walk, it must lead to the address of the next one.`);
  });
  await Promise.all([gone, page.click(css)]);
}
