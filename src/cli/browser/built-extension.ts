import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Manifest {
  action?: { default_popup?: string };
  side_panel?: { default_path?: string };
  sidebar_action?: { default_panel?: string };
  browser_specific_settings?: { gecko?: { id?: string } };
}

/** What the harness has to know of the extension it installs. */
export interface BuiltExtension {
  /** A copy: a browser reads files when it needs them, and the next build may empty the folder by then. */
  folder: string;
  /** Copies another build over it. */
  renew(folder: string): void;
  /** For what the browser leaves behind when it is killed. */
  temporary: string;
  /** Removes the copy and the temporary folder. */
  remove(): void;
  /** Path of the popup's page. */
  popup: string;
  /** Path of the side panel's page. */
  panel: string;
  /** Firefox's id for it; Chromium makes one of its own. */
  geckoId: string | null;
  /** Path of the page that it opens by itself when it is installed. */
  firstPage: string | null;
}

/**
 * Copies a built extension for a browser to run.
 *
 * @param kept where it is put to stay, since a browser knows an extension by its place; else into a temporary folder
 * @throws Error when the folder holds none
 */
export function copyExtension(folder: string, kept?: string): BuiltExtension {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const temporary = mkdtempSync(join(tmpdir(), 'exit-sign-'));
  const copy = join(kept ?? temporary, 'extension');
  const isKnown = existsSync(copy);
  const remove = (): void => {
    process.removeListener('exit', remove);
    try {
      rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // A browser that is being killed still writes there; the system empties its temporary folder.
    }
  };
  process.once('exit', remove);
  const renew = (from: string): void => cpSync(from, copy, { recursive: true });
  renew(folder);
  return {
    folder: copy,
    renew,
    temporary,
    remove,
    popup: manifest.action?.default_popup ?? '',
    panel: manifest.side_panel?.default_path ?? manifest.sidebar_action?.default_panel ?? '',
    geckoId: manifest.browser_specific_settings?.gecko?.id ?? null,
    firstPage: !isKnown && existsSync(join(copy, 'welcome.html')) ? 'welcome.html' : null,
  };
}
