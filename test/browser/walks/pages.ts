import { ROOT } from '../../../src/cli/build.ts';
import { readScreens } from '../../../src/cli/saved-screens.ts';
import { html } from '../browsers.ts';

const { screens } = readScreens(ROOT);

/** A page of a walk: what is served, and where. */
export interface WalkPage {
  url: string;
  body: string;
}

/** A saved page of a pack, under its own address. */
export function saved(pack: string, file: string): WalkPage {
  const found = screens.find((screen) => screen.pack === pack && screen.page.file === file);
  if (!found) throw new Error(`There is no selectors/${pack}/screens/${file}.`);
  return { url: found.page.url, body: found.html };
}

/** A made-up page of the shop that no pack knows. */
export const shop = (path: string, body: string, lang = 'en'): WalkPage => ({ url: `https://shop.example${path}`, body: html(body, '', lang) });

/** Screens of a flow within one address: each button goes on to the next. */
export function inPage(start: WalkPage, bodies: readonly string[], lang: string): WalkPage {
  const script = `<script>
    const screens = ${JSON.stringify(bodies)};
    let at = 0;
    const show = () => { document.querySelector('main').innerHTML = screens[at]; };
    addEventListener('click', (event) => { if (event.target.closest('[data-on]')) { at++; show(); } });
    addEventListener('DOMContentLoaded', show);
  </script>`;
  return { url: start.url, body: html('<main></main>', script, lang) };
}
