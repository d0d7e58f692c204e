import { constants } from 'node:os';
import { Problem, sentence } from './problem.ts';

/**
 * Runs a command: its result is the exit code. A {@link Problem} is printed as its sentence, with exit code 2;
 * anything else that is thrown is a fault of this program, and keeps its stack.
 *
 * On Ctrl-C and its kin the process exits at once: puppeteer ends its browsers and removes their profiles when
 * the process exits, so that nothing is left.
 */
export async function runCommand(main: (args: string[]) => Promise<number>): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
  // Whoever reads the output has seen enough.
  process.stdout.on('error', () => process.exit(128 + constants.signals.SIGPIPE));
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    const isProblem = error instanceof Problem;
    process.stderr.write(`${isProblem || !(error instanceof Error) ? sentence(error) : error.stack}\n`);
    process.exitCode = isProblem ? 2 : 1;
  }
}
