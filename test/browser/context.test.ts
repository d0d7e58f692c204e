import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { marked, reportOn } from './ask.ts';
import { html, KINDS, type Stage, setStage } from './browsers.ts';

const ACCOUNT = 'https://shop.example/account/subscription';
const CANCEL = 'https://shop.example/membership/cancel';
const ROW =
  '<table><tr><th>Plan</th><th>Next payment</th><th></th></tr><tr><td>Silver, $8.00 a month</td><td>4 December 2026</td><td>CONTROL</td></tr></table>';
const languageOf = (body: string): string => (/[ぁ-ん]/.test(body) ? 'ja' : body.includes('beenden') ? 'de' : 'en');
const dialog = (body: string): string =>
  `<h1>Your account</h1><div role="dialog" aria-modal="true" style="position:fixed;inset:10%;background:#fff">${body}</div>`;

describe.each(KINDS)('what stands around a control, in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  describe('settles what words cannot: it marks', () => {
    it.each([
      [
        'a bare "Cancel" in the row of a plan',
        ACCOUNT,
        `<h1>Membership</h1>${ROW.replace('CONTROL', '<a href="/membership/cancel?id=1">Cancel</a>')}`,
        ['Cancel'],
      ],
      ['the only button at the address of a cancellation', CANCEL, '<h1>Cancel</h1><button id="go">Cancel</button>', ['Cancel']],
      [
        'the button, and not the link back, where both bear the same word',
        'https://host.example/clientarea?action=cancel&id=12',
        '<h1>Produkt beenden</h1><form method="post" action="/clientarea?action=cancel&id=12"><label>Grund <textarea></textarea></label><input type="submit" value="Beenden"><a href="/clientarea?action=productdetails&id=12">Beenden</a></form>',
        ['Beenden'],
      ],
      [
        'both ways out of a dialog that lets one choose',
        ACCOUNT,
        dialog(
          '<h2>Cancel subscription</h2><div><h3>Cancel renewal</h3><p>Your plan stays until 4 May 2027. $9.99 a month.</p><button>Cancel renewal</button></div><div><h3>End now</h3><p>Your plan ends today. Pay now: $29.94</p><button>End now</button></div><button>Keep subscription</button>',
        ),
        ['Cancel renewal', 'End now'],
      ],
      [
        '"No thanks" beside an offer, once a cancellation is under way',
        ACCOUNT,
        dialog('<h2>Subscription cancellation</h2><p>Stay for half the price.</p><button>Get 50% off</button><button>No thanks</button>'),
        ['No thanks'],
      ],
      [
        '"Continue" after the reasons',
        CANCEL,
        '<h1>Before you go</h1><p>Why are you leaving?</p><form><label><input type="radio" name="r"> Too expensive</label><label><input type="radio" name="r"> Other</label><button type="button">Continue</button></form>',
        ['Continue'],
      ],
      [
        'the switch of the renewal that no label is tied to',
        ACCOUNT,
        '<h1>Preferences</h1><div style="display:flex"><div><b>Plan</b><p>Auto-renewal is on</p></div><div style="width:22px;height:22px;position:relative;border:2px solid"><input type="checkbox" checked style="opacity:0;position:absolute;inset:0"></div></div>',
        ['Plan Auto-renewal is on'],
      ],
      [
        'three dots that open the menu of a plan',
        ACCOUNT,
        `<h1>Subscriptions</h1>${ROW.replace('CONTROL', '<svg width="20" height="20" style="cursor:pointer"><circle r="9"/></svg><div style="display:none"><a href="/membership/cancel/1">Cancel</a></div>')}`,
        ['Cancel'],
      ],
      [
        'a button whose words its style draws',
        ACCOUNT,
        '<h1>Your subscription</h1><p>$8.00 a month</p><style>.end::before { content: "Cancel subscription" }</style><button class="end"></button>',
        ['Cancel subscription'],
      ],
    ])('%s', async (_, url, body, labels) => {
      const report = await reportOn(stage, html(body, '', languageOf(body)), url);
      expect(
        report.controls
          .filter((control) => control.marked && /^(open|auto|proceed|confirm)/.test(control.role))
          .map(({ text }) => text)
          .sort(),
      ).toEqual(labels);
    });
  });

  describe('settles what words cannot: it marks nothing', () => {
    it.each([
      [
        '"Cancel" beside what confirms the cancellation',
        ACCOUNT,
        dialog('<h2>Cancel your membership?</h2><button>Cancel</button><button>Confirm cancellation</button>'),
        ['Confirm cancellation'],
      ],
      ['an answer to another question', ACCOUNT, dialog('<h2>Are you sure you want to delete this file?</h2><button>Yes</button><button>No</button>'), []],
      [
        '"No thanks" beside an offer that nobody asked to leave for',
        'https://shop.example/',
        dialog('<h2>Get 10% off your first order</h2><button>Get 10% off</button><button>No thanks</button>'),
        [],
      ],
      [
        'the "Cancel" of a dialog about something else',
        ACCOUNT,
        dialog('<h2>Change plan</h2><p>Your subscription will be $12.00 a month.</p><button>Cancel</button><button>Change now</button>'),
        [],
      ],
      [
        'what deletes the user and all data',
        'https://note.example/menu/leave',
        '<h1>お手続き</h1><div><b>ユーザ解約</b><p>解約を行った場合、ユーザ情報、学習状況の全ての情報が削除されます。</p><form><button>解約</button></form></div>',
        [],
      ],
      [
        'a link to a help page',
        'https://shop.example/',
        '<h1>Welcome</h1><p>Popular</p><div><a href="/help/cancel-subscription">Cancel subscription</a></div>',
        [],
      ],
      [
        'a bare "Cancel" of a form',
        'https://shop.example/account/password',
        '<h1>Change password</h1><form><input type="password"><button>Save</button><a href="/account">Cancel</a></form>',
        [],
      ],
      [
        '"Unsubscribe" of a mailing',
        'https://shop.example/newsletter/unsubscribe?member=1',
        '<h1>Newsletter</h1><p>You get our weekly letter.</p><button>Unsubscribe</button>',
        [],
      ],
    ])('%s', async (_, url, body, labels) => {
      const report = await reportOn(stage, html(body, '', languageOf(body)), url);
      expect(marked(report).map((line) => line.replace(/^\S+: /, ''))).toEqual(labels);
    });
  });

  describe.each([
    ['nl', 'Abonnement opzeggen', 'Instellingen', 'Nieuwsbrief'],
    ['nl', 'Opzeggen', 'Mijn abonnement', 'Nieuwsbrief'],
    ['pt-BR', 'Cancelar assinatura', 'Conta', 'Newsletter'],
    ['tr', 'Aboneliği iptal et', 'Hesap', 'Bülten'],
    ['sk', 'Zrušiť predplatné', 'Účet', 'Newsletter'],
    ['fr', 'Annuler mon abonnement', 'Compte', 'Newsletter'],
  ])('tells a plan from a mailing: in %s, "%s"', (lang, label, account, mailing) => {
    const ways = async (heading: string, text: string) =>
      marked(await reportOn(stage, html(`<h1>${heading}</h1><section><p>${text}</p><button>${label}</button></section>`, '', lang), 'https://shop.example/my'));

    it('beside a price is the way out', async () => expect(await ways(account, 'Silver · € 8,00')).toEqual([`open-cancel: ${label}`]));
    it('below the name of a mailing is not', async () => expect(await ways(mailing, 'ann@example.com')).toEqual([]));
  });

  it('mentions what stands in a list of actions, and that the list is to be opened first', async () => {
    const report = await reportOn(
      stage,
      html('<h1>Your subscription</h1><p>$8.00 a month</p><select id="do"><option>Choose</option><option>Cancel subscription</option></select>'),
      ACCOUNT,
    );
    const found = report.controls.find(({ role }) => role === 'open-cancel');
    expect(found).toMatchObject({ band: 'possible', marked: false, text: 'Cancel subscription' });
    expect(found?.revealBy.map(({ css }) => css)).toEqual(['#do']);
  });

  describe('names the screen', () => {
    it.each([
      ['account', 'https://shop.example/account', `<h1>Account settings</h1><p>Silver plan, $8.00 a month</p><a href="/plan/cancel">Cancel subscription</a>`],
      [
        'account',
        'https://shop.example/profile',
        '<h1>Profile</h1><section><h2>Your subscription</h2><p>$8.00 a month</p><a href="/plan">Manage subscription</a></section>',
      ],
      [
        'billed-elsewhere',
        'https://shop.example/profile',
        '<h1>Profile</h1><section><h2>Your subscription</h2><p>$8.00 a month</p><a href="https://pay.example/portal">Manage subscription</a></section>',
      ],
      [
        'manage-plan',
        'https://shop.example/billing',
        '<h1>Billing</h1><section><h3>Cancel subscription</h3><p>Your plan goes back to free.</p><button>Cancel subscription</button></section>',
      ],
      [
        'manage-plan',
        'https://shop.example/my-account/view-subscription/16',
        '<h1>Subscription #16</h1><p>$19.00 a month</p><a href="/my-account/cancel-subscription/16">Cancel</a>',
      ],
      [
        'survey',
        CANCEL,
        '<h1>Why are you leaving?</h1><label><input type="radio" name="r"> Too expensive</label><label><input type="radio" name="r"> Other</label><button>Continue cancellation</button><button>Keep my plan</button>',
      ],
      [
        'retention-offer',
        CANCEL,
        '<h1>Before you go</h1><p>Stay for half the price.</p><button>Claim 50% off</button><button>No thanks, cancel anyway</button>',
      ],
      [
        'confirm',
        CANCEL,
        '<h1>Are you sure you want to cancel your membership?</h1><button>Yes, cancel my membership</button><button>Keep my membership</button>',
      ],
      ['confirm', ACCOUNT, dialog('<p>Are you sure you want to cancel this subscription?</p><button>Yes</button><button>No</button>')],
      ['re-auth', CANCEL, '<h1>Confirm it is you</h1><form><input type="password"><button>Cancel my subscription</button></form>'],
      ['done', 'https://shop.example/membership/cancelled', '<article><h1>Membership</h1><p>Your subscription has been cancelled.</p></article>'],
    ])('%s at %s', async (expected, url, body) => {
      expect((await reportOn(stage, html(body), url)).screen?.kind).toBe(expected);
    });

    it('names none on what only talks about cancelling', async () => {
      const paragraph = `<p>${'To leave a service, open its account page and look for the plan. '.repeat(8)}</p>`;
      const report = await reportOn(
        stage,
        html(`<main><h1>How to cancel your subscription</h1>${paragraph.repeat(3)}<a href="/account">Cancel subscription</a></main>`),
        'https://shop.example/help/how-to-cancel',
      );
      expect(marked(report)).toEqual([]);
      expect(report.screen).toBeNull();
    });
  });
});
