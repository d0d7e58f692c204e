import { isOwnPlace } from './places.ts';

/** What the cross-checks read of a pack; see schema.ts for the whole. */
interface Referring {
  kind: string;
  hosts: readonly string[];
  recognise?: unknown;
  labels?: unknown;
  gaps?: unknown;
  provenance?: unknown;
  screens: readonly { id: string; at?: readonly string[] | undefined }[];
  route: readonly string[];
  traps?: readonly { screens?: readonly string[] | undefined }[] | undefined;
  timing?: readonly { channels?: readonly string[] | undefined }[] | undefined;
  channels?: readonly { id: string; link?: string | undefined }[] | undefined;
  start?: string | undefined;
  help?: string | undefined;
}

export interface Broken {
  path: (string | number)[];
  message: string;
}

/** Everything in a pack that points to something it may not, or that is not there: screens, hosts, links. */
export function* brokenReferences(pack: Referring): Generator<Broken> {
  yield* missing(pack);
  const ids = pack.screens.map(({ id }) => id);
  for (const [index, id] of ids.entries()) if (ids.indexOf(id) !== index) yield { path: ['screens', index, 'id'], message: `"${id}" stands twice` };

  const unknown = (id: string): string | null => (ids.includes(id) ? null : `no screen is called "${id}"`);
  for (const [index, id] of pack.route.entries()) yield* broken(['route', index], unknown(id));
  for (const [i, { screens = [] }] of (pack.traps ?? []).entries())
    for (const [j, id] of screens.entries()) yield* broken(['traps', i, 'screens', j], unknown(id));

  for (const [i, { at = [] }] of pack.screens.entries())
    for (const [j, place] of at.entries()) {
      const host = place.slice(0, place.indexOf('/'));
      yield* broken(['screens', i, 'at', j], host === '' || isOwnPlace(host, pack.hosts) ? null : `"${host}" is not among the pack's hosts`);
    }

  yield* broken(['start'], foreign(pack.start, pack.hosts));
  yield* broken(['help'], foreign(pack.help, pack.hosts));
  const paying = (pack.channels ?? []).map((channel) => channel.id);
  for (const [i, { channels = [] }] of (pack.timing ?? []).entries())
    for (const [j, id] of channels.entries()) yield* broken(['timing', i, 'channels', j], paying.includes(id) ? null : `no channel is called "${id}"`);
  for (const [i, { link }] of (pack.channels ?? []).entries()) yield* broken(['channels', i, 'link'], foreign(link, pack.hosts, true));
}

/** What must be said because of what else is, or is not, said. */
function* missing(pack: Referring): Generator<Broken> {
  if (pack.screens.length === 0 && pack.gaps === undefined)
    yield { path: ['gaps'], message: 'is missing: a pack without screens says what is not known, and what to do instead' };
  if (pack.screens.length > 0 && pack.route.length === 0) yield { path: ['route'], message: 'names no screen: the usual way has at least one' };
  if (pack.provenance === undefined && (pack.screens.length === 0 || (pack.timing ?? []).length > 0))
    yield { path: ['provenance'], message: 'is missing: say how the timing, or what else stands outside of screens, is known' };
  if (pack.kind === 'platform' && pack.recognise === undefined && pack.labels === undefined && pack.hosts.length === 0)
    yield { path: ['recognise'], message: 'is missing: a platform without hosts needs "recognise" or "labels"' };
}

function* broken(path: (string | number)[], message: string | null): Generator<Broken> {
  if (message !== null) yield { path, message };
}

/** A pack may lead to its own hosts, and for billing to known channels: a merchant's pack cannot send anyone elsewhere. */
function foreign(address: string | undefined, hosts: readonly string[], channels = false): string | null {
  if (address === undefined || !URL.canParse(address) || isOwnPlace(new URL(address).hostname, hosts, channels)) return null;
  const name = new URL(address).hostname;
  return channels ? `"${name}" is neither the pack's own host nor a known billing channel` : `"${name}" is not among the pack's hosts`;
}

/** The same for data that may not be a pack at all, so that a pack with other errors is told of these too. */
export function brokenReferencesIn(data: unknown): Broken[] {
  const pack = record(data);
  return [
    ...brokenReferences({
      kind: text(pack.kind),
      hosts: list(pack.hosts).map(text),
      recognise: pack.recognise,
      labels: pack.labels,
      gaps: pack.gaps,
      provenance: pack.provenance,
      screens: list(pack.screens).map((screen) => ({ id: text(record(screen).id), at: list(record(screen).at).map(text) })),
      route: list(pack.route).map(text),
      traps: list(pack.traps).map((trap) => ({ screens: list(record(trap).screens).map(text) })),
      timing: list(pack.timing).map((rule) => ({ channels: list(record(rule).channels).map(text) })),
      channels: list(pack.channels).map((channel) => ({ id: text(record(channel).id), link: text(record(channel).link) })),
      start: text(pack.start),
      help: text(pack.help),
    }),
  ];
}

const record = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
