import type { SavedScreen } from '../saved-screens.ts';

/** What a page of the preview is: a list of the pack's pages, or what keeps them from being shown. */
export interface Overview {
  name: string;
  screens: readonly SavedScreen[];
  /** What was found to be wrong on the pages that were looked at, by address; nothing is said of the others. */
  judged: ReadonlyMap<string, readonly string[]>;
}

/** The pages of a pack, with what was said of each. */
export const overviewPage = ({ name, screens, judged }: Overview): string =>
  page(
    `Pages of ${name}`,
    `<p>Open a page: Exit Sign looks at it as if you had clicked its icon. It is shown again whenever you save a file of the pack.</p><ol>${screens
      .map(
        ({ page: { file, url, screen } }) =>
          `<li><a href="${plain(url)}">${plain(file)}</a>, ${plain(screen ?? 'no screen')}: ${verdict(judged.get(url))}</li>`,
      )
      .join('')}</ol>`,
  );

/** What is wrong with a pack's files, instead of any of its pages. */
export const problemPage = (problems: readonly string[]): string =>
  page(
    'This pack cannot be shown',
    `<p>Mend this and save: the page is shown again.</p><ul>${problems.map((line) => `<li>${plain(line)}</li>`).join('')}</ul>`,
  );

const verdict = (problems: readonly string[] | undefined): string =>
  problems === undefined ? 'not looked at yet' : problems.length === 0 ? 'as expected' : `<strong>${problems.map(plain).join('; ')}</strong>`;

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${plain(title)}</title><style>body{font:1rem/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}</style><h1>${plain(title)}</h1>${body}</html>`;

const plain = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
