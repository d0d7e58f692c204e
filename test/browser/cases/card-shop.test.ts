import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { becomes } from '../becomes.ts';
import { html, KINDS, type Stage, setStage } from '../browsers.ts';
import { count, WAY } from '../pixels.ts';
import { expectWords, popupAt, popupOn, press, text, toPress } from './page.ts';

const SHOP = 'https://kameng.example';
const page = (body: string): string => html(body, '', 'zh-CN');
const MEMBER = '<p>年度会员，¥198.00/年，下次扣款日：2027年9月1日</p>';

/** Two menus deep: the member centre, in it the management of the membership, in it the way out. */
const DEEP = page(
  `<h1>会员中心</h1>${MEMBER}<button>立即续费</button>
   <details><summary>账户设置</summary><details><summary>会员管理</summary><button>WORDS</button></details></details>`,
);
const SWITCH = (on: boolean): string =>
  page(
    `<h1>我的会员</h1>${MEMBER}
     <label><input type="checkbox" role="switch" ${on ? 'checked' : ''}> 到期自动续费</label><p>${on ? '到期自动续费已开启' : '自动续费已关闭'}</p>`,
  );
const IDENTITY = page(
  '<h1>取消会员</h1><p>为保障账户安全，请完成身份验证</p><label>短信验证码 <input name="code" inputmode="numeric" autocomplete="one-time-code"></label><button>获取验证码</button><button>提交取消会员</button><button>再想想</button>',
);

describe.each(KINDS)('a card shop that no pack knows, in the popup of %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  it.each(['取消会员', '终止服务', '退订会员'])('finds the entry two menus deep, and says what to open: %s (M1)', async (words) => {
    const { page: tab, popup } = await popupOn(stage, `${SHOP}/member`, DEEP.replace('WORDS', words));
    expect(await toPress(popup)).toEqual({ open: ['账户设置', '会员管理'], press: words });
    await tab.close();
  });

  it('offers a case where the page has no entry (M1)', async () => {
    const { page: tab, popup } = await popupOn(stage, `${SHOP}/help`, page('<h1>帮助中心</h1>'));
    await expectWords(popup, 'No button, or they refuse? Open a case');
    await tab.close();
  });

  it('marks the switch of the renewal, and takes it for ended only when it is off (M2)', async () => {
    const { page: tab, popup } = await popupOn(stage, `${SHOP}/mine`, SWITCH(true));
    expect((await toPress(popup))?.press).toContain('到期自动续费');
    expect(await text(popup)).not.toContain('It is cancelled');
    expect(await becomes(async () => (await count(tab, WAY)) > 0)).toBe(true);
    await expectWords(await popupAt(stage, tab, `${SHOP}/mine`, SWITCH(false)), 'It is cancelled');
    await tab.close();
  });

  it('leaves code or face check to the user, and reads the day on which the membership ends from the result (M3)', async () => {
    const { page: tab, popup } = await popupOn(stage, `${SHOP}/verify`, IDENTITY);
    expect((await toPress(popup))?.press).toBe('提交取消会员');
    expect(await tab.evaluate(() => document.querySelector('input')?.value)).toBe('');
    const done = await popupAt(stage, tab, `${SHOP}/result`, page('<h1>提交成功</h1><p>会员权益将于2027年12月31日终止</p>'));
    await expectWords(done, 'It is cancelled', '会员权益将于2027年12月31日终止', 'December 31, 2027');
    await tab.close();
  });

  it('finds the refund policy with its period, conditions and fee on the page when asked, and points at it without a change (M5)', async () => {
    const { page: tab, popup } = await popupOn(
      stage,
      `${SHOP}/agreement`,
      page('<h1>用户协议</h1><p>退费期限：购买后7天内。</p><div style="height:3000px"></div><p>退费条件：未使用权益。</p><p>退费收取手续费5%。</p>'),
    );
    const before = await tab.evaluate(() => document.body.innerHTML);
    await press(popup, 'Fees and terms on this page');
    await expectWords(popup, '退费期限：购买后7天内。', '退费条件：未使用权益。', '退费收取手续费5%。');
    expect(await tab.evaluate(() => document.body.innerHTML)).toBe(before);
    await popup.evaluate(() =>
      [...document.querySelectorAll('li')]
        .find((item) => item.textContent?.includes('退费条件'))
        ?.querySelector('button')
        ?.click(),
    );
    expect(await becomes(() => tab.evaluate(() => scrollY > 1000 && String(getSelection()).includes('退费条件')))).toBe(true);
    await tab.close();
  });

  it('says that a page speaks of none of it, and where else to look (M5)', async () => {
    const { page: tab, popup } = await popupOn(stage, 'https://news.example/', html('<h1>News of the day</h1>'));
    await press(popup, 'Fees and terms on this page');
    await expectWords(popup, 'ask for the policy in writing');
    await tab.close();
  });
});
