import { parse } from 'tldts';
import { hostFits } from '../places.ts';

/**
 * What is wrong with a host entry, or null. A wildcard must stay below a domain that somebody registered: "*.co.uk"
 * would reach every British site. Below a suffix that a company hands out to its customers ("*.myshopify.com") only a
 * platform may reach.
 */
export function hostFlaw(entry: string, kind: 'service' | 'platform'): string | null {
  const wild = entry.startsWith('*.');
  const { domain, publicSuffix, isIcann, isPrivate, isIp } = parse(wild ? entry.slice(2) : entry, { allowPrivateDomains: true });
  if (isIp) return 'is an address of numbers: name the host';
  if (!(isIcann || isPrivate || publicSuffix === RESERVED)) return 'ends in no public suffix there is: look for a typing error';
  if (domain !== null) return null;
  if (!wild) return 'is a public suffix, not a host of anybody';
  return isPrivate && kind === 'platform' ? null : 'reaches everybody below a public suffix: name the domain';
}

/** For examples and made-up services: RFC 2606. */
const RESERVED = 'example';

/** The other entry of the same list that makes one superfluous, or null. */
export const coveredBy = (entry: string, hosts: readonly string[]): string | null =>
  hosts.find((other) => other !== entry && other.startsWith('*.') && covers(other, entry)) ?? null;

/** Whether some host fits both entries. */
export const overlap = (a: string, b: string): boolean => covers(a, b) || covers(b, a);

const covers = (a: string, b: string): boolean => hostFits(b.replace('*.', ''), a);
