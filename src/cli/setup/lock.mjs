import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Nothing guarded here takes as long; a holder that is older is taken for dead, whatever its process id says. */
const LONGEST_HOLD = 10 * 60_000;
/** A lock without an owner is one that is being made, or whose maker died between two system calls. */
const LONGEST_OWNERLESS = 10_000;

/**
 * Does work that only one process at a time may do. Waits for the others; a lock whose holder died is taken over.
 *
 * A folder is the lock, because making one is atomic on every file system.
 *
 * @template T
 * @param {string} folder path of the lock; its parent must exist
 * @param {() => Promise<T>} work
 * @param {{ signal?: AbortSignal, onWait?: () => void }} [options] `onWait` is called once, when somebody else holds it
 * @returns {Promise<T>}
 */
export async function withLock(folder, work, { signal, onWait } = {}) {
  for (let waited = false; !take(folder); waited = true) {
    signal?.throwIfAborted();
    if (isStale(folder)) removeStale(folder);
    else {
      if (!waited) onWait?.();
      await wait(50, undefined, { signal });
    }
  }
  const release = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}

/** @param {string} folder */
function take(folder) {
  if (!makeFolder(folder)) return false;
  writeFileSync(join(folder, 'owner'), String(process.pid));
  return true;
}

/**
 * True when nobody can be working under the lock any more.
 *
 * @param {string} folder
 * @param {number} [now] milliseconds since the epoch
 */
export function isStale(folder, now = Date.now()) {
  const age = now - madeAt(folder, now);
  const owner = ownerOf(folder);
  if (owner === null) return age > LONGEST_OWNERLESS;
  return age > LONGEST_HOLD || !isAlive(owner);
}

/**
 * Two that wait may both see the same dead lock, and the slower one would remove the lock the faster has just
 * taken. So removing is itself done by one at a time, and looks again.
 *
 * @param {string} folder
 */
function removeStale(folder) {
  const guard = `${folder}.taking-over`;
  if (!makeFolder(guard)) {
    if (Date.now() - madeAt(guard, Date.now()) > LONGEST_OWNERLESS) removeFolder(guard);
    return;
  }
  try {
    if (isStale(folder)) rmSync(folder, { recursive: true, force: true });
  } finally {
    removeFolder(guard);
  }
}

/** @param {string} folder */
function makeFolder(folder) {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} folder */
function removeFolder(folder) {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/** @param {string} folder @param {number} otherwise when it is gone again */
const madeAt = (folder, otherwise) => statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? otherwise;

/** @param {string} folder */
function ownerOf(folder) {
  try {
    return Number(readFileSync(join(folder, 'owner'), 'utf8')) || null;
  } catch {
    return null;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && 'code' in error ? error.code : undefined);
