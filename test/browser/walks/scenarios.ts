import { html } from '../browsers.ts';
import { inPage, saved, shop, type WalkPage } from './pages.ts';

/** A cancellation from end to end. */
export interface Scenario {
  name: string;
  /** The service, as its record names it. */
  service: string;
  /** Packs whose hosts the user allowed: their pages are looked at without a click. */
  allowed: string[];
  /** Pages in the order the user comes to them; each is a screen of the walk. */
  pages: WalkPage[];
  /** Frames within them. */
  frames?: WalkPage[];
  /** What the walk has come to: kinds of its screens, its status, the kinds of its evidence but for days. */
  screens: string[];
  status: string;
  evidence: string[];
  /** The day the page names; left out where it is one of a saved page, which is past one day. */
  accessUntil?: string;
}

const PLAN = '<h2>Your subscription</h2><p>Premium, $9.99 a month</p>';
const CONFIRM = '<h1>Cancel your subscription?</h1><button>Cancel subscription now</button><button>Keep my subscription</button>';
const SURVEY =
  '<h1>Why do you want to cancel your subscription?</h1><form><label><input type="radio" name="why"> Too expensive</label><label><input type="radio" name="why"> Not used enough</label><label><input type="radio" name="why"> Something else</label><button type="button">Continue to cancel</button></form>';
const OFFER = '<h1>Before you cancel your subscription</h1><button>Pause my subscription</button><button>Continue to cancel</button>';
const OFFER_AGAIN = '<h1>One last offer before you cancel</h1><button>Get 50% off my subscription</button><button>No thanks, continue to cancel</button>';
const PASSWORD = '<h1>Cancel your subscription?</h1><label>Password <input type="password"></label><button>Cancel my subscription</button>';
const DONE = '<h1>Your subscription has been cancelled</h1><p>You can watch until 4 December 2030.</p>';
const account = shop('/account', `${PLAN}<a href="/why">Cancel subscription</a>`);

const portalIn = (url: string): string => `<h1>Your account</h1><iframe width="900" height="700" src="${url}"></iframe>`;

/** Nothing at the end but words; a pack says of which screens it knows. */
export const scenarios: Scenario[] = [
  {
    name: 'Netflix in English',
    service: 'Netflix',
    allowed: ['netflix'],
    pages: ['account.html', 'membership.html', 'cancelplan.html', 'done.html'].map((file) => saved('netflix', file)),
    screens: ['account', 'manage-plan', 'confirm', 'done'],
    status: 'proven',
    evidence: ['confirmation-text'],
  },
  {
    name: 'Netflix in Malay, with an offer in between',
    service: 'Netflix',
    allowed: ['netflix'],
    pages: [
      ...['account-ms.html', 'membership-ms.html', 'retention-ms.html', 'cancelplan-ms.html'].map((file) => saved('netflix', file)),
      { url: 'https://www.netflix.com/cancelplan/confirm?locale=ms', body: html('<h1>Keahlian anda telah dibatalkan</h1>', '', 'ms') },
    ],
    screens: ['account', 'manage-plan', 'retention-offer', 'confirm', 'done'],
    status: 'proven',
    evidence: ['confirmation-text'],
  },
  {
    name: 'KKBOX with a reason and the password',
    service: 'KKBOX',
    allowed: ['kkbox'],
    pages: ['account-info.html', 'reason-password.html', 'done.html'].map((file) => saved('kkbox', file)),
    screens: ['account', 'confirm', 'done'],
    status: 'proven',
    evidence: ['confirmation-text'],
  },
  {
    name: 'a Stripe portal',
    service: 'billing.stripe.com',
    allowed: ['stripe'],
    pages: ['portal-home.html', 'cancel.html', 'survey-after.html', 'portal-cancelled.html'].map((file) => saved('stripe', file)),
    screens: ['manage-plan', 'confirm', 'done', 'done'],
    status: 'proven',
    evidence: ['confirmation-text', 'resume-control', 'confirmation-text'],
  },
  {
    name: 'an account that a carrier bills',
    service: 'Netflix',
    allowed: ['netflix'],
    pages: [saved('netflix', 'billed-elsewhere.html')],
    screens: ['billed-elsewhere'],
    status: 'elsewhere',
    evidence: [],
  },
  {
    name: 'an account that only the support can end',
    service: 'KKBOX',
    allowed: ['kkbox'],
    pages: [saved('kkbox', 'support-form.html')],
    screens: ['contact-only'],
    status: 'contact',
    evidence: [],
  },
];

/** Flows of sites that no pack knows, where every look takes a click. */
export const unknown: Scenario[] = [
  {
    name: 'seven screens, two of them repeated',
    service: 'shop.example',
    allowed: [],
    pages: [
      account,
      shop('/cancel/why', SURVEY),
      shop('/stay', OFFER),
      shop('/stay-2', OFFER_AGAIN),
      shop('/cancel/why', SURVEY),
      shop('/password', PASSWORD),
      shop('/end', CONFIRM),
      shop('/bye', DONE),
    ],
    screens: ['manage-plan', 'survey', 'retention-offer', 'retention-offer', 'survey', 're-auth', 'confirm', 'done'],
    status: 'proven',
    evidence: ['confirmation-text'],
    accessUntil: '2030-12-04',
  },
  {
    name: 'the same screens in another order',
    service: 'shop.example',
    allowed: [],
    pages: [account, shop('/password', PASSWORD), shop('/stay-2', OFFER_AGAIN), shop('/end', CONFIRM), shop('/cancel/why', SURVEY), shop('/bye', DONE)],
    screens: ['manage-plan', 're-auth', 'retention-offer', 'confirm', 'survey', 'done'],
    status: 'proven',
    evidence: ['confirmation-text'],
  },
  {
    name: 'a site in German',
    service: 'shop.example',
    allowed: [],
    pages: [
      shop('/konto', '<h1>Mein Konto</h1><h2>Dein Abonnement</h2><p>9,99 € im Monat</p><a href="/ende">Abo kündigen</a>', 'de'),
      shop('/ende', '<h1>Abo wirklich kündigen?</h1><button>Jetzt kündigen</button><button>Abo behalten</button>', 'de'),
      shop('/fertig', '<h1>Dein Abo wurde gekündigt. Es endet am 4. Dezember 2030.</h1>', 'de'),
    ],
    screens: ['account', 'confirm', 'done'],
    status: 'proven',
    evidence: ['confirmation-text'],
    accessUntil: '2030-12-04',
  },
  {
    name: 'a last step in a frame of another origin',
    service: 'shop.example',
    allowed: ['stripe'],
    pages: [
      account,
      shop('/billing', portalIn('https://billing.stripe.com/p/session/test_0001/cancel')),
      shop('/billing/end', portalIn('https://billing.stripe.com/p/session/test_0001?state=survey')),
    ],
    frames: [saved('stripe', 'cancel.html'), saved('stripe', 'survey-after.html')],
    screens: ['manage-plan', 'confirm', 'done'],
    status: 'proven',
    evidence: ['confirmation-text', 'resume-control'],
  },
];

/** A whole flow within one address: after one click, nothing but the page itself moves on. */
export const withinOnePage: Scenario = {
  name: 'a flow that never leaves its page',
  service: 'shop.example',
  allowed: [],
  pages: [
    inPage(
      shop('/account', ''),
      [
        `<h1>Your account</h1>${PLAN}<button data-on>Cancel subscription</button>`,
        OFFER.replace('<button>Continue', '<button data-on>Continue'),
        CONFIRM.replace('<button>Cancel', '<button data-on>Cancel'),
        DONE,
      ],
      'en',
    ),
  ],
  screens: ['account', 'retention-offer', 'confirm', 'done'],
  status: 'proven',
  evidence: ['confirmation-text'],
};
