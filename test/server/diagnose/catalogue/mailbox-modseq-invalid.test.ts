import { describe, expect, it } from "vitest";
import type { InvalidFigure } from "../../../../server/contract/facts.ts";
import { mailboxModseqInvalid } from "../../../../server/diagnose/catalogue/mailbox-modseq-invalid.ts";
import { HEALTHY_INBOX, healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, TARGET } from "../evidence-of.ts";

describe("mailbox-modseq-invalid", () => {
  it("is found when mailboxes are opened with a highest mod-sequence of 0", () => {
    const zero: InvalidFigure = { said: "EXAMINE", item: "HIGHESTMODSEQ", value: "0" };
    const mailboxes = [
      { ...HEALTHY_INBOX, invalid: [zero] },
      { ...HEALTHY_INBOX, path: "Sent" },
      { ...HEALTHY_INBOX, path: "Trash", invalid: [zero] },
    ];
    const facts = healthyFacts({ status: { status: "ok", at: 0, seconds: 0.01, value: { mailboxes } } });
    expect(evidenceOf(mailboxModseqInvalid, facts)).toEqual({
      ...TARGET,
      user: "monitor@example.com",
      mailboxes: "INBOX, Trash",
      count: 2,
      ...zero,
    });
  });

  it("is not found on a healthy server", () => {
    expect(mailboxModseqInvalid.find(healthyFacts(), CONTEXT)).toBeNull();
  });
});
