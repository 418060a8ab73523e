import { describe, expect, it } from "vitest";
import { previousFacts } from "../../../server/diagnose/previous.ts";
import { healthyCheck } from "../../support/healthy-check.ts";
import { healthyFacts } from "../../support/healthy-facts.ts";
import { failed, unreadable } from "./evidence-of.ts";

const SKIPPED = { status: "skipped", because: "not-applicable" } as const;

describe("the facts of an earlier check", () => {
  it("are those that it was made of", () => {
    expect(previousFacts(healthyCheck())).toEqual(healthyFacts());
    const stored = JSON.parse(JSON.stringify(healthyCheck()));
    expect(previousFacts(stored)).toEqual(healthyFacts());
  });

  it("are there also when one mailbox could not be read", () => {
    expect(previousFacts(healthyCheck({}, unreadable("NOPERM", "no")))).not.toBeNull();
  });

  it("are there for a server on which nobody logs in, once its capabilities are known", () => {
    const connecting = { auth: SKIPPED, list: SKIPPED, status: SKIPPED, quota: SKIPPED };
    expect(previousFacts(healthyCheck({}, healthyFacts(connecting)))).not.toBeNull();
    const capability = failed<never>("ETIMEDOUT");
    expect(previousFacts(healthyCheck({}, healthyFacts({ ...connecting, capability })))).toBeNull();
  });

  it.each([
    ["did not reach the mailboxes", { status: { status: "skipped", because: "tcp" } as const }],
    ["read none of them", { status: failed<never>("ECONNRESET") }],
  ])("are not there when the check %s", (_, changes) => {
    expect(previousFacts(healthyCheck({}, healthyFacts(changes)))).toBeNull();
  });
});
