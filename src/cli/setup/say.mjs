/** The set-up's messages. They go to stderr: stdout belongs to the command. */

/** Prints one line. @param {string} line */
export const say = (line) => void process.stderr.write(`${line}\n`);

/**
 * Says what is being done, does it, and says how long it took.
 *
 * @template T
 * @param {string} what e.g. "Installing the dependencies"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function saying(what, work) {
  const start = performance.now();
  process.stderr.write(`${what} … `);
  try {
    const result = await work();
    say(`done in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
    return result;
  } catch (error) {
    say('failed.');
    throw error;
  }
}
