/** What a large account page is made of: a part of it is 50 elements, of which 12 can be pressed. */
const PART = `<section class="card"><h3>Device</h3><div><p>Signed in from a browser, last seen today</p><ul>${'<li><a href="/device"><span>Living room</span></a> <b>now</b></li>'.repeat(10)}</ul><button>Save changes</button> <button>Add profile</button><table><tr><td>June</td><td>9.99</td></tr></table></div></section>`;
const ELEMENTS_IN_PART = 53;

const HEAD = '<section><h2>Your subscription</h2><p>Premium, $9.99 a month</p><button id="end">Cancel subscription</button></section>';

/**
 * A page with a plan, and with about so many elements.
 *
 * @param nested with a same-origin frame and a shadow root for every thousand of them, which hold some of them
 */
export function bigPage(elements: number, nested = false): string {
  const parts = Math.round(elements / ELEMENTS_IN_PART);
  if (!nested) return page(HEAD + PART.repeat(parts));
  const inside = Math.round(elements / 1000);
  const frame = `<iframe srcdoc="${PART.replaceAll('"', '&quot;')}"></iframe>`;
  const host = `<x-card><template shadowrootmode="open">${PART}</template></x-card>`;
  return page(HEAD + (frame + host).repeat(inside) + PART.repeat(parts - 2 * inside));
}

const page = (body: string): string => `<!doctype html><html lang="en"><head><title>Your account</title></head><body>${body}</body></html>`;
