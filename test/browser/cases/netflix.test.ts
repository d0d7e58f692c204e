import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { becomes } from '../becomes.ts';
import { html, KINDS, type Stage, setStage } from '../browsers.ts';
import { count, WAY } from '../pixels.ts';
import { saved } from '../walks/pages.ts';
import { caseOf, expectWords, part, popupAt, popupOn, savedPages, text, toPress } from './page.ts';

/** What people in Malaysia search for, as the words of a button. */
const SEARCHED = ['Batalkan langganan', 'Jangan memperbaharui', 'Batalkan Perkhidmatan Saya', 'Batalkan akaun'];

describe.each(KINDS)('Netflix in Malay, in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind, savedPages);
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  it('leads from the account by membership, panel and offer to the last button, and keeps apart what is none (N1, N2)', async () => {
    const page = await stage.browser.newPage();
    const on = (file: string) => popupAt(stage, page, saved('netflix', file).url);
    expect(await toPress(await on('account-ms.html'))).toEqual({ open: [], press: 'Keahlian dan Pengebilan' });
    const membership = await on('membership-ms.html');
    expect(await toPress(membership)).toEqual({ open: [], press: 'Batalkan Keahlian' });
    await expectWords(membership, 'It does not finish it: one more page follows');
    expect(await toPress(await on('cancelplan-ms.html'))).toEqual({ open: ['Tunjukkan butiran pilihan ini'], press: 'Selesai Pembatalan' });
    const offer = await on('retention-ms.html');
    expect(await toPress(offer)).toEqual({ open: [], press: 'Pembatalan Lengkap' });
    await expectWords(offer, 'Netflix offers another plan or a temporary pause here. Neither is a cancellation');
    const end = 'https://www.netflix.com/cancelplan/confirm?locale=ms';
    const done = await popupAt(stage, page, end, html('<h1>Keahlian anda telah dibatalkan</h1>', '', 'ms'));
    await expectWords(done, 'It is cancelled', 'Keahlian anda telah dibatalkan', 'confirmation e-mail');
    await page.close();
  });

  it('says in a case to open, check and keep the confirmation e-mail, and that access lasts to the end of the period (N2)', async () => {
    const page = await caseOf(stage, { service: 'Netflix', pack: 'netflix', situation: 'charged' }, { 'Whose rules': 'MY', 'How it is paid': 'monthly' });
    await expectWords(page, 'can be watched until the end of the billing cycle that is paid for');
    expect(await part(page, 'Afterwards')).toContain('Open the confirmation e-mail, check the name and the last day, and keep it');
    expect(await part(page, 'Documents')).toContain('The e-mail that confirms the cancellation');
    await page.close();
  });

  it('says that deleting a profile ends no billing and where else to turn, and promises no free streaming (N3)', async () => {
    const page = await caseOf(stage, { service: 'Netflix', pack: 'netflix', situation: 'no-button' }, { 'Whose rules': 'MY', 'How it is paid': 'monthly' });
    await expectWords(page, 'Deleting a profile (Padam Profil) removes its history. It does not end the billing', 'Netflix help centre');
    expect(await text(page)).not.toMatch(/\bfree\b|percuma/i);
    await page.close();
    const account = await popupOn(stage, saved('netflix', 'account-ms.html').url);
    expect(await text(account.popup)).not.toContain('Padam Profil');
    await account.page.close();
  });

  it.each(SEARCHED)('marks the words that people search for: %s (N4)', async (words) => {
    const { url, body } = saved('netflix', 'membership-ms.html');
    const labelled = body.replace('>Batalkan Keahlian</button>', `>${words}</button>`);
    expect(labelled).not.toBe(body);
    const { page, popup } = await popupOn(stage, url, labelled);
    expect(await toPress(popup)).toEqual({ open: [], press: words });
    expect(await becomes(async () => (await count(page, WAY)) > 0)).toBe(true);
    await page.close();
  });

  it('reads these words on a site without a pack, too, and asks where they may mean more than a plan (N4)', async () => {
    const on = (words: string) =>
      popupOn(
        stage,
        'https://siaran.example/akaun/keahlian',
        html(`<h1>Keahlian</h1><p>Pelan Standard, RM49.90 sebulan. Bayaran seterusnya: 14 Julai 2027.</p><button>${words}</button>`, '', 'ms'),
      );
    for (const words of SEARCHED) {
      const { page, popup } = await on(words);
      // To end an account may be to delete it.
      if (words === 'Batalkan akaun') await expectWords(popup, 'Perhaps one of these', words);
      else expect(await toPress(popup)).toEqual({ open: [], press: words });
      await page.close();
    }
  });
});
