/** Work that waits for its turn. */
const waiting: (() => void)[] = [];
let first = 0;
let running = false;

/**
 * Does `work` soon, one piece in each turn of the event loop. Between two pieces the loop looks at all sockets again, so
 * that bytes get their time when they arrive and not when a hundred other connections have been dealt with. `work` must
 * not throw.
 */
export function inTurn(work: () => void): void {
  waiting.push(work);
  if (!running) setImmediate(next);
  running = true;
}

/** Waits for a turn of its own. */
export function turn(): Promise<void> {
  return new Promise(inTurn);
}

function next(): void {
  const work = waiting[first];
  first += 1;
  work?.();
  if (first < waiting.length) setImmediate(next);
  else {
    waiting.length = 0;
    first = 0;
    running = false;
  }
}
