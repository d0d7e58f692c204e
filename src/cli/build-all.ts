import { ensureBuilt } from './build.ts';
import { runCommand } from './command.ts';

await runCommand(async () => {
  for (const browser of ['chromium', 'firefox'] as const) process.stdout.write(`${await ensureBuilt(browser)}\n`);
  return 0;
});
