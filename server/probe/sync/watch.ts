import { setTimeout } from "node:timers/promises";
import { PhaseError } from "../failure.ts";
import type { Exchange } from "../wire/dialogue.ts";
import type { Canary, Operated, Side } from "./canary.ts";

const FIRST_PAUSE_SECONDS = 0.1;
const LONGEST_PAUSE_SECONDS = 1;

/**
 * Lets the second session look, again and again, until it sees what it should or `limit` seconds are over. Gives what it saw
 * last; throws when a look fails.
 */
export async function watch<Seen>(
  { run, patience }: Canary,
  look: () => Promise<Seen>,
  isThere: (seen: Seen) => boolean,
  limit = patience.change,
): Promise<Seen> {
  const end = run.elapsed() + limit;
  let pause = FIRST_PAUSE_SECONDS;
  for (;;) {
    const seen = await look();
    if (isThere(seen) || run.elapsed() + pause > end) return seen;
    await run.deadline.wait(setTimeout(pause * 1000));
    pause = Math.min(pause * 2, LONGEST_PAUSE_SECONDS);
  }
}

/** The time from when the first session sent what came after `before` until the newest answer that the second one got. */
export function seenByBoth<Value>({ first, second }: Canary, before: Exchange | null, value: Value): Operated<Value> {
  return between(first, second, before, value);
}

/** Of the commands that this session sent after `before`, all together: from the first one's departure to the last one's answer. */
export function asked<Value>(side: Side, before: Exchange | null, value: Value): Operated<Value> {
  return between(side, side, before, value);
}

/** From what `asking` sent first after `before`, until the newest answer that `answered` got. */
function between<Value>(asking: Side, answered: Side, before: Exchange | null, value: Value): Operated<Value> {
  const at = asking.connection.dialogue.after(before)[0]?.sentAt ?? 0;
  const end = answered.connection.dialogue.newest?.answer?.at ?? 0;
  return { value, at, seconds: Math.max(0, end - at) };
}

/** Whether something only took longer than it was given, while the probe itself still has time. */
export function isOverdue(error: unknown, { run }: Canary): boolean {
  return error instanceof PhaseError && error.failure.code === "ETIMEDOUT" && !run.deadline.signal.aborted;
}
