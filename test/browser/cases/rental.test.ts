import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { becomes } from '../becomes.ts';
import { KINDS, type Stage, setStage } from '../browsers.ts';
import { count, WAY } from '../pixels.ts';
import { saved } from '../walks/pages.ts';
import { caseOf, expectWords, fill, part, popupOn, press, savedPages, toPress } from './page.ts';

const RENTAL = { service: '分期乐', pack: 'fenqile', situation: 'no-button' };

describe.each(KINDS)('a phone rented on 分期乐, in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind, savedPages);
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  const on = (file: string) => popupOn(stage, saved('fenqile', file).url);

  it('leads from the orders to the detail of the rental, by the account that rented (F1)', async () => {
    const { page, popup } = await on('my-orders.html');
    await expectWords(popup, 'Open the detail page of the rental order', 'Use the same account that rented the device');
    expect((await toPress(popup))?.press ?? '').not.toContain('取消订单');
    await page.close();
    const item = await caseOf(stage, RENTAL);
    await expectWords(item, 'Sign in with the account that rented, in the app or on the web: 个人中心, 我的订单');
    await item.close();
  });

  it('shows the free window and the fee in the words of the order, before anything is pressed (F2)', async () => {
    const { page, popup } = await on('order-detail.html');
    await expectWords(popup, 'Read 取消政策 first: there is a free window, after it a fee (违约金)');
    await press(popup, 'Fees and terms on this page');
    await expectWords(popup, '下单后 24 小时内可免费取消。', '需支付违约金 ¥289.00');
    await page.close();
    const item = await caseOf(stage, RENTAL);
    await expectWords(item, 'A free window, then a fee', 'Neither is known here: read it on the order');
    await item.close();
  });

  it('marks 取消订单 on a rental, where it is the act, and not on the order of a thing (F3)', async () => {
    const rental = await on('order-detail.html');
    expect(await toPress(rental.popup)).toEqual({ open: [], press: '取消订单' });
    await expectWords(rental.popup, 'choose a reason, accept the fee and the consequences, confirm');
    expect(await becomes(async () => (await count(rental.page, WAY)) > 0)).toBe(true);
    await rental.page.close();
    const goods = await on('goods-order.html');
    expect((await toPress(goods.popup))?.press ?? '').not.toContain('取消订单');
    expect(await count(goods.page, WAY)).toBe(0);
    await goods.page.close();
    const item = await caseOf(stage, RENTAL);
    await expectWords(item, '取消订单 or 终止服务 on this order is the act itself');
    await item.close();
  });

  it('turns to the chat in the app or the official phone where there is no button (F4)', async () => {
    const item = await caseOf(stage, RENTAL);
    await expectWords(item, 'The chat in the app, or the official phone', 'Take the number from the app, never from search results');
    await item.close();
  });

  it('lists the notices to keep and the accounts to watch, keeps what was said, and ends in a closed case (F5)', async () => {
    const item = await caseOf(stage, RENTAL);
    await expectWords(item, 'Recordings of calls and pictures of the chat');
    const after = await part(item, 'Afterwards');
    for (const words of ['The SMS, e-mail or app notice of the result is kept', 'no more rent is taken']) expect(after).toContain(words);
    await fill(item, 'With whom, how', '客服');
    await fill(item, 'What was said or done', '要付违约金');
    await press(item, 'Add');
    await expectWords(item, '客服: 要付违约金');
    await press(item, 'Close the case');
    await expectWords(item, 'Closed on');
    await item.close();
    const done = await on('order-cancelled.html');
    await expectWords(done.popup, 'It is cancelled', 'Keep the SMS, e-mail or app notice of the result');
    await done.page.close();
  });
});
