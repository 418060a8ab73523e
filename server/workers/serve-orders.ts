import { check } from "../check.ts";
import type { Step } from "../contract/answers/phase.ts";
import { observeSteps } from "../record/steps.ts";
import type { FromWorker, Order, ToWorker } from "./messages.ts";
import { mistakeOf } from "./mistake.ts";
import { createOutbox } from "./outbox.ts";
import { unpackServer } from "./packed-server.ts";

/** A check under way here. */
type UnderWay = { off: AbortController; watch(): void };

/** Makes the checks that are ordered, and posts what comes of them. Gives what takes the messages. */
export function serveOrders(post: (message: FromWorker) => void): (message: ToWorker) => void {
  const authorities = new Map<number, string>();
  const underWay = new Map<number, UnderWay>();
  const outbox = createOutbox((outcomes) => post({ kind: "ended", outcomes }));

  const make = async ({ id, server, watched, ...order }: Order): Promise<void> => {
    const config = unpackServer(server, (number) => authorities.get(number) ?? "");
    const off = new AbortController();
    const steps = createTeller(watched, (step) => post({ kind: "step", id, step }));
    underWay.set(id, { off, watch: steps.watch });
    try {
      const done = await check(config, {
        ...order,
        // No others are ordered.
        routine: true,
        ...observeSteps(steps.tell),
        signal: off.signal,
        onBug: (error, diagnosis) => post({ kind: "bug", id, diagnosis, mistake: mistakeOf(error, config) }),
      });
      outbox.add({ id, check: JSON.stringify(done) });
    } catch (error) {
      outbox.add({ id, mistake: mistakeOf(error, config) });
    } finally {
      underWay.delete(id);
    }
  };

  return (message) => {
    if (message.kind === "ask") post({ kind: "answer" });
    if (message.kind === "authorities") authorities.set(message.number, message.text);
    if (message.kind === "check") void make(message.order);
    if (message.kind === "watch") underWay.get(message.id)?.watch();
    if (message.kind === "abort") underWay.get(message.id)?.off.abort();
  };
}

/** Tells steps once somebody watches, those from before too. */
function createTeller(watched: boolean, tell: (step: Step) => void) {
  let kept: Step[] | null = watched ? null : [];
  return {
    tell(step: Step): void {
      if (kept === null) tell(step);
      else kept.push(step);
    },
    watch(): void {
      for (const step of kept ?? []) tell(step);
      kept = null;
    },
  };
}
