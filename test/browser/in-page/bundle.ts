import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../../../src/cli/build.ts';

/** A module of this folder as one script for a page. */
export async function bundled(name: string): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, target: 'esnext', lib: { entry: join(import.meta.dirname, `${name}.ts`), formats: ['iife'], name: 'inPage' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}
