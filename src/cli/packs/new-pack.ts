import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'tldts';
import { hostFlaw, overlap } from '../../packs/lint/hosts.ts';
import type { Pack } from '../../packs/schema.ts';
import { Problem } from '../problem.ts';

/** What is not known is marked with this, and found by `check`; what comes after it says what belongs there. */
export const TO_FILL = /FILL[ -]IN[^"<.]*/g;

const PATH = 'FILL-IN-the-path-of-the-account-page';
const LABEL = 'FILL IN the label of the control';

/**
 * Writes the folder of a new pack: one screen, its page and what must be found there, with all that is not known marked.
 *
 * @param host as somebody types it, or the address of a page
 * @returns the new pack's id, the name of its folder
 * @throws Problem when this is no host of anybody, or one that a pack has already
 */
export function newPack(project: string, packs: readonly Pack[], host: string): string {
  const name = hostOf(host);
  const known = packs.find((pack) => pack.hosts.some((entry) => overlap(entry, name)));
  if (known) throw new Problem(`"${name}" is already a host of the pack "${known.id}": edit selectors/${known.id}.`);
  const id = idOf(name, (taken) => existsSync(join(project, 'selectors', taken)));
  const folder = join(project, 'selectors', id);
  mkdirSync(join(folder, 'screens'), { recursive: true });
  writeFileSync(join(folder, 'pack.json'), json(packOf(id, name)));
  writeFileSync(join(folder, 'screens', 'account.html'), PAGE);
  writeFileSync(join(folder, 'screens', 'expected.json'), json(expectedOf(name)));
  return id;
}

function hostOf(text: string): string {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  const name = URL.canParse(address) ? new URL(address).hostname : '';
  // A host alone: what the address parser makes of "films example" or "user@host" is nobody's intention.
  if (name === '' || (address !== text && name !== text.toLowerCase()))
    throw new Problem(`"${text}" is no host: give one such as "films.example", without a path.`);
  const flaw = hostFlaw(name, 'service');
  if (flaw !== null) throw new Problem(`"${name}" ${flaw}.`);
  return name;
}

/** The name of the domain, with its suffix where that is taken. */
function idOf(host: string, isTaken: (id: string) => boolean): string {
  const { domain, domainWithoutSuffix } = parse(host, { allowPrivateDomains: true });
  const ids = [domainWithoutSuffix, domain, host].map((part) =>
    (part ?? host)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40),
  );
  const id = ids.find((one) => !isTaken(one));
  if (id === undefined) throw new Problem(`selectors/${ids[0]} is there already: edit it, or remove it first.`);
  return id;
}

const packOf = (id: string, host: string): object => ({
  $schema: '../pack.schema.json',
  version: 1,
  kind: 'service',
  id,
  name: 'FILL IN the name as the company writes it',
  hosts: [host],
  start: `https://${host}/${PATH}`,
  screens: [
    {
      id: 'account',
      kind: 'account',
      at: [`/${PATH}*`],
      controls: [{ role: 'open-cancel', words: { en: [LABEL] } }],
      provenance: {
        how: 'guide',
        date: 'undated',
        sources: ['FILL IN the address of the help page, or the name of the guide, that shows this screen'],
      },
    },
  ],
  route: ['account'],
});

const expectedOf = (host: string): object => ({
  $schema: '../../expected.schema.json',
  pages: [{ file: 'account.html', url: `https://${host}/${PATH}`, lang: 'en', screen: 'account', found: [{ role: 'open-cancel', css: '#way-out' }] }],
});

const PAGE = `<!doctype html>
<html lang="en">
<!-- Reconstructed. Known: FILL IN what the source shows of this screen. Made up: everything else. -->
<head>
  <meta charset="utf-8">
  <title>Account</title>
</head>
<body>
  <main>
    <h1>Account</h1>
    <section>
      <h2>Your subscription</h2>
      <p>Monthly, 9.99. The next payment is due on 4 December 2026.</p>
      <button type="button">Change payment method</button>
      <button type="button" id="way-out">${LABEL}</button>
    </section>
  </main>
</body>
</html>
`;

/** As `npm run format` writes it: lists of texts on one line. */
const json = (value: object): string => `${JSON.stringify(value, null, 2).replace(/\[\s+("[^"\n]*")\s+\]/g, '[$1]')}\n`;
