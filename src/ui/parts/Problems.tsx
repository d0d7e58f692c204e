import type { Problem } from '../../packs/validate.ts';

/** What is wrong with a pack's text, each with its line: in English, as all of the format. */
export function Problems({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul class="facts" lang="en" dir="ltr">
      {problems.map(({ line, column, path, message }) => (
        <li key={`${line}:${column} ${path} ${message}`}>
          {line}:{column} {path !== '' && <code>{path}</code>} {message}
        </li>
      ))}
    </ul>
  );
}
