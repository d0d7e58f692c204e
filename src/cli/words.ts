import { parseArgs } from 'node:util';
import { ROOT } from './build.ts';
import { runCommand } from './command.ts';
import { Problem } from './problem.ts';
import { locate, readInput } from './scan/html-file.ts';
import { type Judged, measure, type Row, rowSchema } from './words/measure.ts';
import { readVocabularies } from './words/vocabularies.ts';

const USAGE = 'Use "npm run -s words -- report CORPUS.jsonl", with "--lang de" for one language and "--worst 20" for more rows.';

await runCommand(async (args) => {
  const { verb, corpus, lang, worst } = read(args);
  if (verb !== 'report' || corpus === undefined) throw new Problem(USAGE);
  const rows = readRows(readInput(locate(corpus)).toString('utf8'), corpus).filter((row) => lang === undefined || row.lang === lang);
  if (rows.length === 0) throw new Problem(`${corpus} has no rows${lang === undefined ? '' : ` in "${lang}"`}.`);
  const { decoysForward, worst: rest, ...figures } = measure(rows, readVocabularies(ROOT));
  const lines = (items: readonly Judged[]) => items.slice(0, worst).map(line);
  const report = { ...figures, decoysForward: decoysForward.map(line), worst: { wrong: lines(rest.wrong), missed: lines(rest.missed) } };
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  return 0;
});

function line({ row, role, confidence, evidence }: Judged): string {
  return `${row.lang} ${row.role} "${row.text}" → ${role} ${confidence} [${evidence.join(', ')}]`;
}

function readRows(text: string, name: string): Row[] {
  return text
    .split('\n')
    .map((content, index) => ({ content, index }))
    .filter(({ content }) => content.trim() !== '')
    .map(({ content, index }) => {
      try {
        return rowSchema.parse(JSON.parse(content));
      } catch {
        throw new Problem(
          `${name}, line ${index + 1}: this is not a labelled row such as {"text":"Cancel plan","lang":"en","role":"open-cancel","kind":"button"}.`,
        );
      }
    });
}

function read(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { lang: { type: 'string' }, worst: { type: 'string', default: '20' } },
      allowPositionals: true,
    });
    const [verb, corpus] = positionals;
    return { verb, corpus, lang: values.lang, worst: Number(values.worst) || 20 };
  } catch {
    throw new Problem(USAGE);
  }
}
