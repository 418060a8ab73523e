import type { ProbeFacts, SyncFacts, SyncOutcome } from "../../server/contract/facts.ts";
import { healthyFacts } from "./healthy-facts.ts";

/** A canary of which everything went well. */
export const HEALTHY_SYNC: SyncFacts = {
  startedAt: "2026-11-23T04:35:52.123Z",
  mailbox: "imapscope",
  operations: {
    select: { status: "ok", at: 0.18, seconds: 0.004, value: { readOnly: false, permanentFlags: ["\\Seen", "\\*"] } },
    append: { status: "ok", at: 0.184, seconds: 0.012, value: { octets: 812, uid: 7 } },
    push: { status: "ok", at: 0.196, seconds: 0.041, value: { announced: true, waited: 35 } },
    fetch: { status: "ok", at: 0.237, seconds: 0.006, value: { found: true, waited: 10, changed: [] } },
    flag: { status: "ok", at: 0.243, seconds: 0.008, value: { set: ["\\Seen"], read: ["\\Seen", "\\Recent"] } },
    move: {
      status: "ok",
      at: 0.251,
      seconds: 0.011,
      value: { to: "imapscope/moved", by: "MOVE", left: true, arrived: true },
    },
    expunge: { status: "ok", at: 0.262, seconds: 0.009, value: { gone: true } },
    create: { status: "ok", at: 0.271, seconds: 0.01, value: { mailbox: "imapscope/new", shown: true } },
    rename: { status: "ok", at: 0.281, seconds: 0.01, value: { mailbox: "imapscope/renamed", shown: true } },
    delete: { status: "ok", at: 0.291, seconds: 0.01, value: { mailbox: "imapscope/renamed", shown: true } },
  },
};

/** A healthy server of which a canary saw only good, with some steps replaced: start here and change one thing. */
export function healthySync(changes: Partial<SyncFacts["operations"]> = {}, facts = healthyFacts()): ProbeFacts {
  return { ...facts, sync: { ...HEALTHY_SYNC, operations: { ...HEALTHY_SYNC.operations, ...changes } } };
}

/** A step that the server said OK to, with what the other session then saw. */
export function done<Value>(value: Value, seconds = 0.01): SyncOutcome<Value> {
  return { status: "ok", at: 0.2, seconds, value };
}

/** A step that failed. */
export function refused(code: string, text: string): SyncOutcome<never> {
  return { status: "failed", at: 0.2, seconds: 0.01, failure: { code, text } };
}
