import { build } from 'vite';
import { ROOT } from '../build.ts';

/** A file of ours and all it imports as one script, to be run in a page or worker. @param entry an absolute path */
export async function bundle(entry: string): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, target: 'esnext', lib: { entry, formats: ['iife'], name: 'exitSign' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}
