/** Says on stderr how far it is, not more than once a second. */
export function progressOf(total: number): (done: number) => void {
  let last = performance.now();
  return (done) => {
    if (performance.now() - last < 1000 && done < total) return;
    last = performance.now();
    process.stderr.write(`${done}/${total}\n`);
  };
}
