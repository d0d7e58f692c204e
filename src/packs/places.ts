/**
 * Hosts a pack may send the user to besides its own: the shops and wallets that bill for others.
 * Sources: the "billed elsewhere" addresses of Apple, Google, PayPal, Amazon, Microsoft and Roku help pages,
 * and of the services that sell bundles with others, Disney+ and Hulu.
 */
const BILLING_CHANNELS = [
  'account.apple.com',
  'apps.apple.com',
  'support.apple.com',
  'play.google.com',
  'support.google.com',
  'myaccount.google.com',
  'www.paypal.com',
  'www.amazon.com',
  'www.amazon.co.jp',
  'www.amazon.co.uk',
  'www.amazon.de',
  'www.disneyplus.com',
  'secure.hulu.com',
  'account.microsoft.com',
  'my.roku.com',
];

/** Whether a host name fits a pack's host entry: "a.b" is itself alone, "*.a.b" is a.b and all below it. */
export function hostFits(hostname: string, entry: string): boolean {
  if (!entry.startsWith('*.')) return hostname === entry;
  const base = entry.slice(2);
  return hostname === base || hostname.endsWith(`.${base}`);
}

/** Whether a pack with these hosts may name `hostname`, as a place of its own or, for `channels`, as somebody who bills. */
export function isOwnPlace(hostname: string, hosts: readonly string[], channels = false): boolean {
  return hosts.some((entry) => hostFits(hostname, entry)) || (channels && BILLING_CHANNELS.includes(hostname));
}
