import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../../src/platform/locale.ts';

const UI = join(import.meta.dirname, '../../../src/ui');
/** The languages of the first users: nothing may be missing. */
const COMPLETE: Locale[] = ['en', 'ms', 'zh_CN', 'zh_TW'];
/** What is said on a page or while walking, in every language. */
const ALWAYS = /^(app|mark|kind|effect|guide|unproven|done|map|carryOn)\./;
/** Used by the manifest and by the marks on the page, not by components. */
const ELSEWHERE = /^(app|mark)\./;

interface Message {
  key: string;
  texts: string[];
  plural: boolean;
}

async function read(locale: string): Promise<Message[]> {
  const parsed = await parseMessagesFile(join(UI, 'locales', `${locale}.json`));
  return parsed
    .map((item) => ({
      key: item.key.join('.'),
      texts: item.type === 'plural' ? Object.values(item.plurals) : [item.message],
      plural: item.type === 'plural',
    }))
    .filter((item) => !item.key.startsWith('@@'));
}

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}|\$\d/g))].sort();
const english = await read('en');
const sources = readdirSync(UI, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join(UI, name), 'utf8'))
  .join('\n');

it('every language there is can be chosen', () => {
  expect(
    readdirSync(join(UI, 'locales'))
      .map((name) => name.replace('.json', ''))
      .sort(),
  ).toEqual([...LOCALES].sort());
});

describe.each(LOCALES)('the messages in %s', async (locale) => {
  const messages = await read(locale);
  /** The English ones that this language has too; browsers answer in English for the others. */
  const there = english.filter(({ key }) => messages.some((item) => item.key === key));

  it('have the same keys as the English ones, in the same order; where a language may lack some, no others', () => {
    const own = new Set(messages.map((item) => item.key));
    const due = COMPLETE.includes(locale) ? english : english.filter(({ key }) => own.has(key) || ALWAYS.test(key));
    expect(messages.map((item) => item.key)).toEqual(due.map((item) => item.key));
  });

  it('have the same placeholders', () => {
    // A single form may do without the count ("1 screen" has it written out), so forms are taken together.
    const all = (list: Message[]) => list.map(({ key, texts }) => [key, placeholders(texts.join(' '))]);
    expect(all(messages)).toEqual(all(there));
  });

  it('have plural forms that the library tells apart: one, one and many, or none, one and many', () => {
    const own = new Map(messages.map((item) => [item.key, item]));
    for (const { key, texts, plural } of there) {
      const count = own.get(key)?.texts.length;
      expect(own.get(key)?.plural, key).toBe(plural);
      expect(count === texts.length || (texts.length === 2 && count === 1), `${key} has ${count} forms`).toBe(true);
    }
  });

  it('are all filled in, and hold no separator of plural forms', () => {
    for (const { key, texts } of messages) for (const text of texts) expect(text.trim() !== '' && !text.includes(' | '), key).toBe(true);
  });

  // Who speaks to the computer says what stands on a button.
  it.each([
    ['notThis.say', 'notThis.named'],
    ['common.show', 'common.showNamed'],
  ])('name a button for those who hear it with the words that stand on it: %s', (shown, named) => {
    const text = (key: string): string => messages.find((item) => item.key === key)?.texts[0]?.toLowerCase() ?? '';
    expect(text(shown)).not.toBe('');
    expect(text(named)).toContain(text(shown));
  });

  it('have names that browsers accept', () => {
    for (const { key } of messages) expect(key.replaceAll('.', '_')).toMatch(/^\w+$/);
  });
});

describe('the messages and the components', () => {
  const used = new Set([...sources.matchAll(/'([a-z][A-Za-z]*\.[a-zA-Z]+)'/g)].map((match) => match[1]));

  it('know each other: none is unused', () => {
    expect(english.filter(({ key }) => !ELSEWHERE.test(key) && !used.has(key))).toEqual([]);
  });

  it('know each other: none is missing', () => {
    const keys = new Set(english.map((item) => item.key));
    const asked = [...sources.matchAll(/i18n\.t\('([^']+)'/g)].map((match) => match[1] ?? '');
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((key) => !keys.has(key))).toEqual([]);
  });

  it('hold a label for everything that is marked on a page', () => {
    const marks = english.filter(({ key }) => key.startsWith('mark.')).map(({ key }) => key.slice('mark.'.length));
    expect(marks).toEqual(['wayOut', 'openCancel', 'autoRenewOff', 'proceed', 'confirm', 'keep', 'offer', 'manage', 'resume', 'openFirst', 'possible']);
  });
});
