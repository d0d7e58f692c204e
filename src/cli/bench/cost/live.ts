import { setTimeout as wait } from 'node:timers/promises';
import type { ExtensionBrowser, Page } from '../../browser/types.ts';
import { askAbout } from '../../check-screens.ts';
import { waitForReport } from '../../scan/wait-for-report.ts';
import { type Work, workOf } from './trace.ts';

/** What the shipped extension costs on a page it looks at. Milliseconds. */
export interface Live {
  first_look: Work;
  bursts: Work;
  idle: Work;
  /** From a way out that is new on the page to its mark. */
  content_to_mark: number;
  memory: { looked_at: Growth; left_alone: Growth };
}

/** Bytes of the heap that are held after each round of 10,000 changes beyond those before it. */
type Growth = number[];

const BURSTS = 200;
const IDLE_MS = 5000;
const MUTATIONS = 10_000;
/** The first is what the others are compared with. What grows without end does so in the last of them, too: until then scripts arrive and are compiled, and caches fill. */
const ROUNDS = 8;
/** One alone leaves what only a finaliser lets go. */
const COLLECTIONS = 4;

/** @param url of a page of 10,000 elements @param empty of one with nothing on it yet */
export async function live(browser: ExtensionBrowser, url: string, empty: string): Promise<Live> {
  const page = await browser.newPage();
  await page.goto(url);
  const first_look = await workOf(page, async () => {
    await browser.clickToolbar(page);
    await waitForReport(browser, await browser.tabId(page));
  });
  if (first_look.total === 0) throw new Error('Chromium took no samples.');
  await browser.closePopup();
  const bursts = await workOf(page, () => burst(page));
  const idle = await workOf(page, () => wait(IDLE_MS));
  const looked_at = await growth(page);
  await page.close();
  // The same changes where nobody clicked, and nothing of ours runs.
  const alone = await browser.newPage();
  await alone.goto(url);
  const left_alone = await growth(alone);
  await alone.close();

  const late = await browser.newPage();
  await askAbout(browser, late, empty);
  await browser.closePopup();
  const content_to_mark = await late.evaluate(untilMarked);
  await late.close();
  return { first_look, bursts, idle, content_to_mark, memory: { looked_at, left_alone } };
}

async function burst(page: Page): Promise<void> {
  await page.evaluate(async (bursts) => {
    for (let i = 0; i < bursts; i++) {
      const list = document.createElement('ul');
      for (let n = 0; n < 20; n++) list.append(Object.assign(document.createElement('li'), { textContent: `Item ${n}` }));
      document.body.append(list);
      if (i > 0) list.previousElementSibling?.remove();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }, BURSTS);
}

async function growth(page: Page): Promise<Growth> {
  const session = await page.createCDPSession();
  const held: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await page.evaluate(async (count) => {
      for (let i = 0; i < count; i++) {
        const button = Object.assign(document.createElement('button'), { textContent: `Save ${i}` });
        document.body.append(button);
        if (i > 0) button.previousElementSibling?.remove();
        if (i % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }, MUTATIONS);
    await wait(500);
    for (let times = 0; times < COLLECTIONS; times++) await session.send('HeapProfiler.collectGarbage');
    held.push((await session.send('Runtime.getHeapUsage')).usedSize);
  }
  return held.slice(1).map((size, index) => size - (held[index] ?? 0));
}

/** Runs in the page. */
function untilMarked(): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now();
    new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) if (node.parentNode === document.documentElement) resolve(performance.now() - start);
    }).observe(document.documentElement, { childList: true });
    document.body.innerHTML = '<section><h2>Your subscription</h2><p>Premium, $9.99 a month</p><button>Cancel subscription</button></section>';
  });
}
