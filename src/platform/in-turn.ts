/** Has each task wait until those given before it have ended, however they did. @returns what a task is given to; it resolves and rejects as the task does */
export function createTurns(): <T>(task: () => Promise<T>) => Promise<T> {
  let running: Promise<unknown> = Promise.resolve();
  return (task) => {
    const turn = running.then(task);
    running = turn.catch(() => undefined);
    return turn;
  };
}
