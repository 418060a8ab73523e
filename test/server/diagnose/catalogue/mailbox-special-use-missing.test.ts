import { describe, expect, it } from "vitest";
import { mailboxSpecialUseMissing } from "../../../../server/diagnose/catalogue/mailbox-special-use-missing.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, TARGET } from "../evidence-of.ts";

const ANNOUNCED = ["IMAP4REV1", "IDLE", "UIDPLUS", "MOVE", "CONDSTORE", "SPECIAL-USE"];

describe("mailbox-special-use-missing", () => {
  it("is found when no mailbox has its role, though one has the name", () => {
    expect(evidenceOf(mailboxSpecialUseMissing, listing([]))).toEqual({ ...TARGET, user: "monitor@example.com" });
  });

  it("is not found when one has", () => {
    expect(mailboxSpecialUseMissing.find(listing(["\\sent"]), CONTEXT)).toBeNull();
  });

  it("is not found when the server has no roles at all", () => {
    expect(mailboxSpecialUseMissing.find(listing([], ["IMAP4REV1"]), CONTEXT)).toBeNull();
  });
});

function listing(attributes: readonly string[], afterLogin: readonly string[] = ANNOUNCED) {
  const { capability } = healthyFacts().phases;
  if (capability.status !== "ok") throw new Error("the healthy facts are not healthy");
  const mailboxes = [{ path: "Sent", delimiter: "/", attributes, specialUse: "\\Sent", subscribed: true }];
  return healthyFacts({
    capability: { ...capability, value: { ...capability.value, afterLogin } },
    list: { status: "ok", at: 0, seconds: 0.01, value: { mailboxes } },
  });
}
