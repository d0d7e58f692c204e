interface Hosted {
  hosts: readonly string[];
}

/**
 * Whether an address belongs to a place of a pack: "/path*" on any of its hosts, or "host/path*". A place without
 * "?" fits any query. Only "*" has a meaning in it; the schema allows nothing else that URLPattern would interpret.
 */
export function isAt(url: URL, place: string): boolean {
  const slash = place.indexOf('/');
  const [pathname = '/', search] = place.slice(slash).split('?');
  const pattern = new URLPattern({ hostname: slash > 0 ? place.slice(0, slash) : '*', pathname, search: search ?? '*' });
  return pattern.test(url.href);
}

/** The browser's match patterns for a pack's hosts: what permission is asked for. */
export const originsOf = ({ hosts }: Hosted): string[] => hosts.map((host) => `*://${host}/*`);
