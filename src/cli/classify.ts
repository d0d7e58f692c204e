import { createInterface } from 'node:readline';
import * as z from 'zod/mini';
import { createLexicon, type Lexicon } from '../words/classify.ts';
import { pageLanguages } from '../words/languages.ts';
import { ROOT } from './build.ts';
import { runCommand } from './command.ts';
import { Problem } from './problem.ts';
import { choose, readVocabularies } from './words/vocabularies.ts';

const lineSchema = z.object({ text: z.string(), lang: z.optional(z.string()), kind: z.optional(z.enum(['button', 'link', 'toggle'])) });

// Reads lines {"text","lang"?,"kind"?} and writes {"role","confidence"} for each: words alone, no page.
await runCommand(async () => {
  if (process.stdin.isTTY) process.stderr.write('Waiting for lines such as {"text":"Cancel plan","lang":"en"}; end with Ctrl-D.\n');
  const vocabularies = readVocabularies(ROOT);
  const lexicons = new Map<string, Lexicon>();
  let number = 0;
  for await (const content of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (content.trim() === '') continue;
    const { text, lang = '', kind } = parse(content, number);
    const langs = pageLanguages(lang, text);
    const key = langs.join(' ');
    const lexicon = lexicons.get(key) ?? createLexicon(choose(vocabularies, langs));
    lexicons.set(key, lexicon);
    const { role, confidence } = lexicon.classify(text, kind);
    process.stdout.write(`${JSON.stringify({ role, confidence })}\n`);
  }
  return 0;
});

function parse(content: string, number: number): z.infer<typeof lineSchema> {
  try {
    return lineSchema.parse(JSON.parse(content));
  } catch {
    throw new Problem(
      `Line ${number} is not one like {"text":"Cancel plan","lang":"en","kind":"button"}; "lang" and "kind" may be left out, "kind" is button, link or toggle.`,
    );
  }
}
