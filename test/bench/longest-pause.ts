/** How long the event loop did not turn at most, and how much of the processor this thread took in one turn at most: milliseconds. */
export type Pause = { wall: number; busy: number };

/** Watches from now on; `end` gives the longest. On a busy machine most of `wall` is the time of others. */
export function longestPause(): { end(): Promise<Pause> } {
  const longest: Pause = { wall: 0, busy: 0 };
  let last = performance.now();
  let used = process.threadCpuUsage();
  let running = true;
  const tick = () => {
    const now = performance.now();
    const { user, system } = process.threadCpuUsage(used);
    longest.wall = Math.max(longest.wall, now - last);
    longest.busy = Math.max(longest.busy, (user + system) / 1000);
    last = now;
    used = process.threadCpuUsage();
    if (running) setImmediate(tick);
  };
  setImmediate(tick);
  return {
    async end() {
      await new Promise((resolve) => setImmediate(resolve));
      running = false;
      return longest;
    },
  };
}
