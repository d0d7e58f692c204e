interface Hosted {
  hosts: readonly string[];
}

/** Every host entry that fits a host name: itself, and "*." before it and each of its parents. */
export function entriesOf(hostname: string): string[] {
  const parts = hostname.split('.');
  return [hostname, ...parts.slice(0, -1).map((_, index) => `*.${parts.slice(index).join('.')}`)];
}

/** Finds what may be used on a host, in the order of the list, without going through the list. */
export function indexByHost<T extends Hosted>(items: readonly T[]): (hostname: string) => T[] {
  const byEntry = new Map<string, number[]>();
  for (const [index, { hosts }] of items.entries()) for (const host of hosts) byEntry.set(host, [...(byEntry.get(host) ?? []), index]);
  return (hostname) => {
    const found = new Set(entriesOf(hostname).flatMap((entry) => byEntry.get(entry) ?? []));
    return [...found].sort((a, b) => a - b).flatMap((index) => items[index] ?? []);
  };
}
