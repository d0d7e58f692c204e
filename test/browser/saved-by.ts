import type { ExtensionPage } from '../../src/cli/browser/types.ts';

/** Presses what saves a file on a page of the extension, and gives the file instead of putting it on the disk. */
export const savedBy = (page: ExtensionPage, name: string): Promise<{ name: string; text: string }> =>
  page.evaluate(async (words: string) => {
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    try {
      return await new Promise<{ name: string; text: string }>((resolve, reject) => {
        let held: Blob | MediaSource | undefined;
        URL.createObjectURL = (blob) => {
          held = blob;
          return createObjectURL.call(URL, blob);
        };
        HTMLAnchorElement.prototype.click = function () {
          if (held instanceof Blob) held.text().then((text) => resolve({ name: this.download, text }), reject);
        };
        [...document.querySelectorAll<HTMLElement>('button')].find((item) => item.textContent?.trim() === words)?.click();
        setTimeout(() => reject(new Error(`Nothing was saved by "${words}"`)), 3000);
      });
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
  }, name);
