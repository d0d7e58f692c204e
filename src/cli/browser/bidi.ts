import type { Browser, Page } from 'puppeteer-core';
import { parseResult, toExpression } from './script.ts';
import type { ExtensionPage, Script } from './types.ts';

type Answer = Record<string, unknown>;

/**
 * The WebDriver BiDi connection under puppeteer's Firefox, for what puppeteer does not offer: pages of an
 * extension, and Firefox's own window. https://w3c.github.io/webdriver-bidi/
 */
export interface Bidi {
  /** Sends a command. @throws Error with the browser's answer when it refuses */
  send(method: string, parameters: Answer): Promise<Answer>;
  /** Runs a script in a browsing context. @throws Error with what the script threw */
  evaluate<Result, Args extends unknown[]>(context: string, script: Script<Result, Args>, args: Args): Promise<Result>;
}

/** @throws Error when puppeteer's insides are not what they were */
export function bidiOf(browser: Browser): Bidi {
  const connection: unknown = Reflect.get(browser, 'connection');
  if (!isConnection(connection)) throw new Error('This version of puppeteer-core hides its BiDi connection elsewhere: see src/cli/browser/bidi.ts.');
  const send = async (method: string, parameters: Answer): Promise<Answer> => (await connection.send(method, parameters)).result;
  return {
    send,
    evaluate: async (context, script, args) => {
      const expression = toExpression(script, args);
      const answer = await send('script.evaluate', { expression, target: { context }, awaitPromise: true, userActivation: true });
      const { result, exceptionDetails } = answer as { result?: { value?: unknown }; exceptionDetails?: { text: string } };
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return parseResult(result?.value);
    },
  };
}

interface Connection {
  send(method: string, parameters: Answer): Promise<{ result: Answer }>;
}

const isConnection = (value: unknown): value is Connection => typeof value === 'object' && value !== null && typeof Reflect.get(value, 'send') === 'function';

/** The id that BiDi knows a page's tab by. */
export function contextOf(page: Page): string {
  const id: unknown = Reflect.get(page.mainFrame(), '_id');
  if (typeof id !== 'string') throw new Error('This version of puppeteer-core names its frames otherwise: see src/cli/browser/bidi.ts.');
  return id;
}

/** Drives a page of the extension through its browsing context. */
export const inContext = (bidi: Bidi, context: string, close: () => Promise<void>): ExtensionPage => ({
  evaluate: (script, ...args) => bidi.evaluate(context, script, args),
  screenshot: async () => {
    const { data } = await bidi.send('browsingContext.captureScreenshot', { context });
    return Buffer.from(String(data), 'base64');
  },
  click: async (css) => {
    const { nodes } = await bidi.send('browsingContext.locateNodes', { context, locator: { type: 'css', value: css }, maxNodeCount: 1 });
    const [element] = nodes as { sharedId: string }[];
    if (element === undefined) throw new Error(`Nothing in this page matches ${css}.`);
    await bidi.evaluate(context, scrollTo, [css]);
    const origin = { type: 'element', element: { sharedId: element.sharedId } };
    const press = [
      { type: 'pointerMove', x: 0, y: 0, origin },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await bidi.send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions: press }] });
  },
  close,
});

/** Sent as source. */
function scrollTo(css: string): void {
  document.querySelector(css)?.scrollIntoView({ block: 'center', behavior: 'instant' });
}
