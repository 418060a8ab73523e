import { describe, expect, it } from "vitest";
import type { InvalidFigure } from "../../../../server/contract/facts.ts";
import { mailboxNumberInvalid } from "../../../../server/diagnose/catalogue/mailbox-number-invalid.ts";
import { HEALTHY_INBOX, healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, TARGET } from "../evidence-of.ts";

describe("mailbox-number-invalid", () => {
  it("is found when a figure of STATUS or EXAMINE is out of its range", () => {
    const figure: InvalidFigure = { said: "STATUS", item: "UIDVALIDITY", value: "1666390893380" };
    expect(evidenceOf(mailboxNumberInvalid, withInvalid(figure))).toEqual({
      ...TARGET,
      user: "monitor@example.com",
      mailboxes: "INBOX",
      count: 1,
      ...figure,
      least: "1",
      most: "4294967295",
      kind: "large",
    });
  });

  it.each([
    [
      { said: "EXAMINE", item: "UIDNEXT", value: "0" },
      { least: "1", kind: "zero" },
    ],
    [
      { said: "STATUS", item: "MESSAGES", value: "-1" },
      { least: "0", kind: "other" },
    ],
    [
      { said: "STATUS", item: "UNSEEN", value: "NIL" },
      { least: "0", kind: "other" },
    ],
    [
      { said: "STATUS", item: "SIZE", value: "9223372036854775808" },
      { most: "9223372036854775807", kind: "large" },
    ],
  ] as const)("knows what was to be expected in place of %j", (figure, expected) => {
    expect(evidenceOf(mailboxNumberInvalid, withInvalid(figure))).toMatchObject(expected);
  });

  it("leaves mod-sequences to another, and is not found on a healthy server", () => {
    const figure: InvalidFigure = { said: "EXAMINE", item: "HIGHESTMODSEQ", value: "0" };
    expect(mailboxNumberInvalid.find(withInvalid(figure), CONTEXT)).toBeNull();
    expect(mailboxNumberInvalid.find(healthyFacts(), CONTEXT)).toBeNull();
  });
});

function withInvalid(...invalid: InvalidFigure[]) {
  const mailboxes = [{ ...HEALTHY_INBOX, invalid }];
  return healthyFacts({ status: { status: "ok", at: 0, seconds: 0.01, value: { mailboxes } } });
}
