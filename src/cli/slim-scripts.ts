import type { InlineConfig, Plugin } from 'vite';
import { SHARED, SHARED_BY_TOOLS } from '../mark/shared.ts';

/** The modules that each script finds in the page. */
const FOUND: Record<string, string[]> = {
  follow: Object.keys(SHARED),
  tools: Object.keys(SHARED),
  marks: Object.keys({ ...SHARED, ...SHARED_BY_TOOLS }),
};

/**
 * Takes out of a script for pages what the page would carry for nothing: modules that the first script there has already
 * (src/mark/shared.ts), and WXT's wrapper, which in a shipped build only catches errors to throw them again.
 *
 * @param script the name of the entrypoint that is being built
 */
export function slim(script: string, config: InlineConfig): void {
  const answers = script !== 'finder' && !(script in FOUND);
  config.plugins?.push(withoutWrapper(answers));
  config.build = { ...config.build, ...smallest(answers) };
  const options = config.build.rollupOptions;
  const found = FOUND[script];
  if (found === undefined || options === undefined) return;
  const external = new RegExp(`/(${found.join('|')})\\.ts$`);
  const globals = (id: string): string => `globalThis[Symbol.for("exit-sign")].shared.${external.exec(id)?.[1]}`;
  config.plugins?.push(demands(external), withoutGuards);
  Object.assign(options, { external, output: { ...options.output, globals } });
}

/** Fails where a script imports what the first one does not hand over: there it would be undefined once it runs. */
const demands = (external: RegExp): Plugin => ({
  name: 'shared-names',
  enforce: 'pre',
  transform(code, id) {
    for (const [, names = '', path = ''] of code.matchAll(/import \{([^}]*)\} from '([^']*)'/g)) {
      const shared: Record<string, object> = { ...SHARED, ...SHARED_BY_TOOLS };
      const module = shared[external.exec(path)?.[1] ?? ''];
      const missing = names
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && !name.startsWith('type ') && module !== undefined && !(name in module));
      if (missing.length > 0) this.error(`${id} imports ${missing.join(', ')} from ${path}: add it to src/mark/shared.ts.`);
    }
    return null;
  },
});

// Terser (https://terser.org: kept, typed, what Vite itself offers besides its own) makes 2 % less of them over the wire.
// WXT has a script end in its result where it finds the outermost function under its name, and knows no arrow for one.
const smallest = (answers: boolean) =>
  ({
    minify: 'terser',
    terserOptions: {
      compress: { passes: 5, ecma: 2020, hoist_funs: true, inline: 1, unsafe_arrows: !answers },
      format: { ascii_only: true, wrap_iife: true },
    },
  }) as const;

// What is handed over needs no `this`, from which the bundler guards each call.
const withoutGuards: Plugin = { name: 'without-guards', renderChunk: (code) => ({ code: code.replace(/\(0, ([\w$]+\.[\w$]+)\)\(/g, '$1('), map: null }) };

/** @param answers whether the browser is to hand back what the script makes of the page */
const withoutWrapper = (answers: boolean): Plugin => ({
  name: 'without-wrapper',
  transform: (code, id) =>
    id.includes('virtual:wxt-unlisted-script-entrypoint')
      ? { code: `${code.slice(0, code.indexOf('\n'))}\n${answers ? 'export default ' : ''}definition.main();`, map: null }
      : null,
});
