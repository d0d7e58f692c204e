import { getDomain } from 'tldts';

/**
 * The site a host belongs to: its registrable domain, "shop.example.co.uk" is example.co.uk, and each shop below a
 * shared suffix such as myshopify.com one of its own. The host itself where it has none (an address, localhost).
 */
export const siteOf = (hostname: string): string => getDomain(hostname, { allowPrivateDomains: true }) ?? hostname;
