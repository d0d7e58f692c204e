import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { marked } from '../ask.ts';
import { html, KINDS, type Stage, setStage } from '../browsers.ts';
import { FOUND, PLAN, visit } from './visit.ts';

/** Everything an element or document can be asked; an input or a frame of that name answers in its place. */
const CLOBBERED = [
  'children childNodes firstChild firstElementChild lastElementChild childElementCount parentNode parentElement nextElementSibling',
  'previousElementSibling textContent innerText id className classList localName tagName nodeName nodeType nodeValue ownerDocument isConnected',
  'shadowRoot attributes style title hidden closest matches contains getAttribute hasAttribute setAttribute removeAttribute querySelector',
  'querySelectorAll getRootNode getBoundingClientRect checkVisibility scrollIntoView focus addEventListener remove append',
].flatMap((names) => names.split(' '));
const ON_DOCUMENT =
  'body head documentElement defaultView title location querySelector querySelectorAll createTreeWalker createElement getElementById hidden readyState'.split(
    ' ',
  );

const POISON = `<script>
  const poisoned = () => { throw new Error('poisoned') };
  for (const name of ['includes', 'trim', 'split', 'replace', 'toLowerCase', 'normalize']) String.prototype[name] = poisoned;
  JSON.stringify = JSON.parse = RegExp.prototype.exec = RegExp.prototype.test = Promise.prototype.then = Map.prototype.get = Set.prototype.has = poisoned;
  Object.defineProperty(Element.prototype, 'checkVisibility', { value: () => true });
  Object.defineProperty(Node.prototype, 'textContent', { get: () => 'Upgrade' });
  Element.prototype.querySelectorAll = Document.prototype.querySelectorAll = () => [];
  Element.prototype.matches = Element.prototype.closest = poisoned;
  window.MutationObserver = window.CSSStyleSheet = window.ResizeObserver = window.requestAnimationFrame = window.setTimeout = window.getComputedStyle = poisoned;
  Element.prototype.attachShadow = HTMLElement.prototype.showPopover = poisoned;
  // Last: no array can be gone through afterwards.
  for (const name of ['map', 'filter', 'find', 'some', 'every', 'includes', 'flatMap', 'push', 'join', 'slice', 'sort', 'forEach', Symbol.iterator]) Array.prototype[name] = poisoned;
</script>`;

describe.each(KINDS)('a page that turns its own tools against us, in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  it.each([
    ['replaces built-ins with ones that throw and lie', html(PLAN, POISON)],
    ['names inputs after properties, in a form beside', html(`${PLAN}<form onclick="1" tabindex="0">${inputs(CLOBBERED)}Form</form>`)],
    [
      'names inputs after properties, in the form around the control',
      html(`<form tabindex="0">${PLAN.replace('<button', '<button type="button"')}${inputs(CLOBBERED)}</form>`),
    ],
    [
      'names inputs after properties, and attaches them from outside to the form around the control',
      html(`<form id="f" tabindex="0">${PLAN.replace('<button', '<button type="button"')}</form>${inputs(CLOBBERED, 'form="f"')}`),
    ],
    [
      'names pictures after what a document can be asked',
      html(PLAN + ON_DOCUMENT.map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`).join('')),
    ],
    [
      'fakes our messages',
      html(PLAN, '<script>setInterval(() => { postMessage({ type: "report", report: {} }, "*"); postMessage({ type: "go-to", ref: 0 }, "*") }, 10)</script>'),
    ],
  ])('that %s is read all the same, and nothing is thrown into its console', async (_, body) => {
    await using seen = await visit(stage, body);
    expect(marked(seen.report)).toEqual(FOUND);
    expect(seen.errors).toEqual([]);
    // What changes afterwards is seen too.
    await seen.page.click('#end');
    expect(await seen.page.evaluate('document.activeElement.id')).toBe('end');
  });

  it('that names inputs after properties in the form around a sign is told what the sign opens all the same', async () => {
    const menu = PLAN.replace('<button', '<p hidden id="more"><button').replace('</button>', '</button></p>');
    const sign = '<button type="button" aria-controls="more">▾</button>';
    await using seen = await visit(stage, html(menu.replace('<h2', `<form>${inputs(CLOBBERED)}${sign}</form><h2`)));
    expect(seen.report.controls.map(({ text, revealBy }) => [text, revealBy.map((opener) => opener.text)])).toEqual([
      ['Cancel subscription', ['Your subscription']],
    ]);
    expect(seen.errors).toEqual([]);
  });
});

function inputs(names: readonly string[], attributes = ''): string {
  return names.map((name) => `<input name="${name}" size="1" ${attributes}>`).join('');
}
