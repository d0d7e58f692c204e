import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SCREEN_KINDS } from '../../packs/kinds.ts';
import { ROLE_NAMES } from '../../words/roles.ts';
import { Problem } from '../problem.ts';
import { readInput } from '../scan/html-file.ts';

/** A page on which nothing is to be found. */
const NOTHING_HERE = 'no-cancel-here';

const controlSchema = z.object({
  css: z.string(),
  role: z.enum(ROLE_NAMES),
  text: z.string(),
  /** x, y, width, height in CSS pixels of the page: tells apart what `css` does not. */
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
});

const labelsSchema = z.object({
  id: z.string(),
  screens: z.record(
    z.string(),
    z.object({
      file: z.string(),
      url: z.url(),
      kind: z.enum([...SCREEN_KINDS, NOTHING_HERE]),
      lang: z.string(),
      controls: z.array(controlSchema),
      hidden: z.string().optional(),
    }),
  ),
});

export type Label = z.infer<typeof controlSchema>;

/** One labelled page. */
export interface LabelledPage {
  /** "product/screen" */
  id: string;
  product: string;
  /** Path of the HTML. */
  file: string;
  url: string;
  /** Null: nothing of a cancel flow is here. */
  kind: (typeof SCREEN_KINDS)[number] | null;
  lang: string;
  labels: Label[];
  /** What hides the control, in the words of whoever labelled it. */
  hidden: string | null;
}

/**
 * Reads a folder of labelled pages: one folder a product, with its pages and a labels.json.
 *
 * @param folder absolute path
 * @throws Problem that names everything that is wrong in any of the files
 */
export function readLabelledPages(folder: string): LabelledPage[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Problem(`${folder} is no folder of labelled pages.`);
  const problems: string[] = [];
  const pages = readdirSync(folder)
    .sort()
    .filter((name) => statSync(join(folder, name, 'labels.json'), { throwIfNoEntry: false }))
    .flatMap((name) => {
      try {
        return pagesIn(join(folder, name));
      } catch (error) {
        problems.push(`${name}/labels.json: ${why(error)}`);
        return [];
      }
    });
  if (problems.length > 0) throw new Problem(problems.join('\n'));
  if (pages.length === 0) throw new Problem(`${folder} has no labelled pages: each product is a folder in it, with a labels.json.`);
  return pages;
}

function pagesIn(folder: string): LabelledPage[] {
  const { id, screens } = labelsSchema.parse(JSON.parse(readInput(join(folder, 'labels.json')).toString('utf8')));
  return Object.entries(screens).map(([name, { file, url, kind, lang, controls, hidden }]) => ({
    id: `${id}/${name}`,
    product: id,
    file: join(folder, file),
    url,
    kind: kind === NOTHING_HERE ? null : kind,
    lang,
    labels: controls,
    hidden: hidden ?? null,
  }));
}

function why(error: unknown): string {
  if (!(error instanceof z.ZodError)) return 'this is not JSON.';
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}
