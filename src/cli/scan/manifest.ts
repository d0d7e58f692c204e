import { z } from 'zod';
import { Problem } from '../problem.ts';

const entrySchema = z.object({ id: z.union([z.string(), z.number()]), url: z.string(), file: z.string() });

/** One page to scan. Whether its address and its file are any good is seen when its turn comes. */
export type ManifestEntry = z.infer<typeof entrySchema>;

/**
 * Reads the lines of a manifest; empty ones are skipped.
 *
 * @param name what to call the manifest in messages
 * @throws Problem that names every bad line
 */
export function parseManifest(text: string, name: string): ManifestEntry[] {
  const problems: string[] = [];
  const entries = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const entry = parseLine(line);
      if (typeof entry !== 'string') return [entry];
      problems.push(`${name}, line ${index + 1}: ${entry}`);
      return [];
    });
  if (problems.length > 0) throw new Problem(problems.join('\n'));
  if (entries.length === 0) throw new Problem(`${name} has no lines: each page to scan needs one, such as {"id":"1","url":"https://…","file":"1.html"}.`);
  return entries;
}

function parseLine(line: string): ManifestEntry | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'this is not JSON.';
  }
  const entry = entrySchema.safeParse(value);
  if (entry.success) return entry.data;
  const missing = [...new Set(entry.error.issues.map((issue) => (issue.path.length > 0 ? `"${issue.path.join('.')}"` : 'an object')))];
  return `${missing.join(', ')} is missing or of the wrong kind; a line is {"id","url","file"}.`;
}
