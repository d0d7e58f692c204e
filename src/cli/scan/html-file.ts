import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ServedPage } from '../browser/serve.ts';
import { Problem, sentence } from '../problem.ts';

/**
 * The path of a file that somebody named. npm runs scripts in the project's folder, and keeps the one the user
 * is in as INIT_CWD.
 *
 * @param folders tried first, in this order
 */
export function locate(file: string, folders: string[] = []): string {
  const bases = [...folders, process.cwd(), process.env.INIT_CWD ?? '.'];
  const paths = bases.map((base) => resolve(base, file));
  return paths.find((path) => statSync(path, { throwIfNoEntry: false })) ?? resolve(bases[0] ?? '.', file);
}

/** Reads a file, whatever it is. @throws Problem that says why it cannot be read */
export function readInput(path: string): Buffer {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new Problem(`${path} does not exist.`);
  if (found.isDirectory()) throw new Problem(`${path} is a folder: name a file in it.`);
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Problem(`${path} cannot be read (${sentence(error)}).`);
  }
}

/** Reads a saved page, ready to be served. @throws Problem when it is missing or not HTML */
export function readHtml(path: string): ServedPage {
  const body = readInput(path);
  const not = whyNotHtml(body);
  if (not !== null) throw new Problem(`${path} is not an HTML page: ${not}.`);
  // A page in another encoding says so itself; a header would overrule it.
  return { body, type: isUtf8(body) ? 'text/html; charset=utf-8' : 'text/html' };
}

/** Why this cannot be a page, or null. */
export function whyNotHtml(body: Buffer): string | null {
  if (body.length === 0) return 'it is empty';
  const isUtf16 = (body[0] === 0xff && body[1] === 0xfe) || (body[0] === 0xfe && body[1] === 0xff);
  if (isUtf16) return null;
  if (body.includes(0)) return 'it is binary';
  const text = body.toString('latin1').replace(/^ï»¿/, '').trimStart();
  if (text.startsWith('%PDF')) return 'it is a PDF';
  if (/^[[{"]/.test(text) && isJson(text)) return 'it is JSON';
  if (/^<\?xml/.test(text) && !/<html/i.test(text)) return 'it is XML';
  return /<(!doctype|[a-z][a-z0-9-]*[\s/>])/i.test(text) ? null : 'it has no element';
}

function isUtf8(body: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(body);
    return true;
  } catch {
    return false;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
