import { expect, it } from 'vitest';
import { toResult } from '../../../src/cli/scan/result.ts';
import type { Report } from '../../../src/walk/report.ts';

const report: Report = {
  url: 'https://a.example/account#plan',
  lang: 'en',
  ms: 3,
  pack: null,
  screen: { kind: 'account', confidence: 0.6, id: null },
  controls: [
    {
      ref: 7,
      role: 'open-cancel',
      text: 'Cancel',
      css: '#a >>> button',
      confidence: 0.9,
      band: 'sure',
      source: 'wording',
      obstacles: [{ kind: 'low-contrast', ratio: 1.2 }, { kind: 'collapsed' }],
      revealBy: [{ css: 'summary', text: 'More' }],
      marked: true,
    },
  ],
  stale: [],
  proof: null,
  proofNext: null,
  claim: null,
  switchedOff: null,
  contested: false,
};

it('prints exactly the keys that measure the product, with obstacles by kind and reveal paths by selector', () => {
  expect(toResult('https://a.example/account', report)).toEqual({
    url: 'https://a.example/account',
    ms: 3,
    screen: { kind: 'account', confidence: 0.6, id: null },
    controls: [
      {
        role: 'open-cancel',
        text: 'Cancel',
        css: '#a >>> button',
        confidence: 0.9,
        source: 'wording',
        obstacles: ['low-contrast', 'collapsed'],
        revealBy: ['summary'],
        marked: true,
      },
    ],
  });
});
