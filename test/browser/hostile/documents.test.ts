import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServedPage } from '../../../src/cli/browser/serve.ts';
import { marked } from '../ask.ts';
import { html, KINDS, type Stage, setStage } from '../browsers.ts';
import { FOUND, PLAN, visit } from './visit.ts';

const XHTML = `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en"><head><title>Your subscription</title></head><body>${PLAN}</body></html>`;
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="300"><title>Your subscription</title><text x="20" y="40">Premium, $9.99 a month</text>`;

const policy = (content: string): string => `<meta http-equiv="Content-Security-Policy" content="${content}">`;
const framed = (attributes: string): string => html(`<iframe width="800" height="300" ${attributes}></iframe>${PLAN}`);

describe.each(KINDS)('a document out of the ordinary, in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  it.each<[string, string | ServedPage]>([
    ['with a base address under everything', html(PLAN, '<base href="https://evil.example/">')],
    ['that allows nothing in its policy', html(PLAN, policy("default-src 'none'"))],
    ['with trusted types', html(PLAN, policy("require-trusted-types-for 'script'; trusted-types 'none'"))],
    ['that is sandboxed by its own policy', html(PLAN, policy("sandbox allow-scripts; default-src 'none'"))],
    ['in quirks mode', html(PLAN).replace('<!doctype html>', '')],
    ['in XHTML', { body: XHTML, type: 'application/xhtml+xml' }],
    ['without head or body of its own', `<title>Your subscription</title>${PLAN}`],
    ['beside a sandboxed frame', framed(`sandbox srcdoc="<p>Nothing</p>"`)],
    ['beside a frame that allows nothing', framed(`csp="default-src 'none'" srcdoc="<p>Nothing</p>"`)],
    ['beside a frame that shows nothing', framed('src="javascript:undefined"')],
    ['beside an object and an embed', html(`<object data="/x" type="text/html"></object><embed src="/y" type="text/html">${PLAN}`)],
  ])('%s is read and marked like any other, and nothing is thrown into its console', async (_, body) => {
    await using seen = await visit(stage, body);
    expect(marked(seen.report)).toEqual(FOUND);
    expect(seen.errors).toEqual([]);
    await seen.page.click('#end');
    expect(await seen.page.evaluate(() => document.activeElement?.id)).toBe('end');
  });

  it.each<[string, ServedPage]>([
    ['that is a picture', { body: `${SVG}<a href="/cancel"><text x="20" y="90">Cancel subscription</text></a></svg>`, type: 'image/svg+xml' }],
    [
      'that is a feed',
      { body: '<?xml version="1.0"?><rss version="2.0"><channel><title>Cancel subscription</title></channel></rss>', type: 'application/xml' },
    ],
    ['that is data', { body: '{"label":"Cancel subscription"}', type: 'application/json' }],
    ['that is plain text', { body: 'Cancel subscription', type: 'text/plain' }],
    ['of frames alone', { body: '<html><frameset cols="50%,50%"><frame src="/a"><frame src="/b"></frameset></html>' }],
  ])('%s throws nothing, answers, and is not drawn upon', async (_, body) => {
    await using seen = await visit(stage, body);
    expect(marked(seen.report)).toEqual([]);
    expect(seen.report.controls.filter(({ role }) => role !== 'open-cancel')).toEqual([]);
    expect(seen.errors).toEqual([]);
  });
});
