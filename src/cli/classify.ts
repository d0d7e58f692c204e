import { createInterface } from 'node:readline';
import * as z from 'zod/mini';
import { ROOT } from './build.ts';
import { runCommand } from './command.ts';
import { Problem } from './problem.ts';
import { lexicons } from './words/lexicons.ts';
import { readVocabularies } from './words/vocabularies.ts';

const lineSchema = z.object({ text: z.string(), lang: z.optional(z.string()), kind: z.optional(z.enum(['button', 'link', 'toggle'])) });

// Reads lines {"text","lang"?,"kind"?} and writes {"role","confidence"} for each: words alone, no page.
await runCommand(async () => {
  if (process.stdin.isTTY) process.stderr.write('Waiting for lines such as {"text":"Cancel plan","lang":"en"}; end with Ctrl-D.\n');
  const lexiconFor = lexicons(readVocabularies(ROOT));
  let number = 0;
  for await (const content of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (content.trim() === '') continue;
    const { text, lang = '', kind } = parse(content, number);
    const { role, confidence } = lexiconFor(lang, text).classify(text, kind);
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
