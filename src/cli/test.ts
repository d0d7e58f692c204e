import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, ROOT } from './build.ts';
import { runCommand } from './command.ts';

interface Step {
  name: string;
  run: () => Promise<boolean>;
}

/** A tool from node_modules, with its own output. */
const tool =
  (name: string, ...args: string[]) =>
  (): Promise<boolean> =>
    new Promise((resolve, reject) => {
      const child = spawn(join(ROOT, 'node_modules/.bin', name), args, { cwd: ROOT, stdio: 'inherit' });
      child.once('error', reject);
      child.once('exit', (code) => resolve(code === 0));
    });

const VITEST = ['run', '--config', 'test/vitest.config.ts', '--reporter', 'dot'];

/** Cheapest first; the first that fails ends it. */
const STEPS: Step[] = [
  { name: 'Generated types', run: tool('wxt', 'prepare') },
  { name: 'Types', run: tool('tsc', '--noEmit') },
  { name: 'Lint and format', run: tool('biome', 'check', '--config-path=.config', '--error-on-warnings', '.') },
  { name: 'Unused code and dependencies', run: tool('knip', '--config', '.config/knip.json') },
  { name: 'Unit tests', run: tool('vitest', ...VITEST, '--project', 'unit') },
  { name: 'Build for both browsers', run: async () => Boolean((await ensureBuilt('chromium')) && (await ensureBuilt('firefox'))) },
  { name: 'What the shops check', run: tool('web-ext', 'lint', '--source-dir', '.output/firefox-mv3') },
  { name: 'Tests in Chromium and Firefox', run: tool('vitest', ...VITEST, '--project', 'browser') },
];

await runCommand(async () => {
  for (const [index, { name, run }] of STEPS.entries()) {
    const start = performance.now();
    process.stdout.write(`\n── ${index + 1}/${STEPS.length} ${name} …\n`);
    const passed = await run();
    process.stdout.write(`── ${name}: ${passed ? 'passed' : 'FAILED'} in ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
    if (!passed) return 1;
  }
  return 0;
});
