import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { workOf } from '../../src/cli/bench/cost/trace.ts';
import { askAbout } from '../../src/cli/check-screens.ts';
import { ELSEWHERE } from './ask.ts';
import { html, setStage } from './browsers.ts';

it('costs a page nothing once that is quiet, also after it was drawn upon and changed', async () => {
  await using stage = await setStage('chromium');
  stage.serve({ [ELSEWHERE]: html('<h2>Your subscription</h2><p>Premium, $9.99 a month</p><button>Cancel subscription</button>') });
  const page = await stage.browser.newPage();
  await askAbout(stage.browser, page, ELSEWHERE);
  await stage.browser.closePopup();
  for (let change = 0; change < 3; change++) {
    await page.evaluate(() => document.body.append(document.createElement('p')));
    await wait(500);
  }
  expect((await workOf(page, () => wait(1000))).runs).toBe(0);
});
