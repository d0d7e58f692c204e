import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  action?: { default_popup?: string };
  browser_specific_settings?: { gecko?: { id?: string } };
}

/** What the harness has to know of the extension it installs. */
export interface BuiltExtension {
  folder: string;
  /** Path of the popup's page. */
  popup: string;
  /** Firefox's id for it; Chromium makes one of its own. */
  geckoId: string | null;
  /** Path of the page that it opens by itself when it is installed. */
  firstPage: string | null;
}

/** Reads the folder of a built extension. @throws Error when there is none */
export function readExtension(folder: string): BuiltExtension {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  return {
    folder,
    popup: manifest.action?.default_popup ?? '',
    geckoId: manifest.browser_specific_settings?.gecko?.id ?? null,
    firstPage: existsSync(join(folder, 'welcome.html')) ? 'welcome.html' : null,
  };
}
