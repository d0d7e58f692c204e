import { spawn } from 'node:child_process';
import { Problem } from './problem.mjs';

/**
 * Runs a program quietly. Its output is kept, and shown only when it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, problem: string, shell?: boolean }} options
 *   `problem`: the sentence that says what failed and what to do.
 * @returns {Promise<void>}
 * @throws {Problem} with the end of its output and the sentence
 */
export function runTool(command, args, { cwd, env = process.env, problem, shell = false }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    const stop = () => child.kill();
    process.once('exit', stop);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output = (output + chunk).slice(-4000)));
    child.once('error', (error) => {
      process.removeListener('exit', stop);
      reject(new Problem(`${problem} (${error.message})`));
    });
    child.once('close', (code) => {
      process.removeListener('exit', stop);
      if (code === 0) resolve();
      else reject(new Problem([output.trim(), problem].filter(Boolean).join('\n')));
    });
  });
}
