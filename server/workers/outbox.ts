import type { EndedCheck } from "./messages.ts";

/** So long what has ended waits for others to go with it, in milliseconds; and so many go at a time. */
const WAIT_MS = 20;
const MOST = 16;

/** Collects checks that have ended, so that the main thread is not woken for each. */
export type Outbox = { add(ended: EndedCheck): void };

/** Begins empty; `post` sends what has come together. */
export function createOutbox(post: (ended: readonly EndedCheck[]) => void): Outbox {
  let waiting: EndedCheck[] = [];
  let timer: NodeJS.Timeout | undefined;

  const send = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const together = waiting;
    waiting = [];
    if (together.length > 0) post(together);
  };

  return {
    add(ended) {
      waiting.push(ended);
      if (waiting.length >= MOST) send();
      else timer ??= setTimeout(send, WAIT_MS);
    },
  };
}
