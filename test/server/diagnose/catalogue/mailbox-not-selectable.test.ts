import { describe, expect, it } from "vitest";
import { mailboxNotFound } from "../../../../server/diagnose/catalogue/mailbox-not-found.ts";
import { mailboxNotSelectable } from "../../../../server/diagnose/catalogue/mailbox-not-selectable.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { HEALTHY_INBOX, healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, TARGET } from "../evidence-of.ts";

const failure = { code: "NotSelectable", text: "Mailbox is not selectable" };

describe("mailbox-not-selectable", () => {
  it("is found when the list says that a refused mailbox only holds others", () => {
    const facts = refused("shared");
    expect(evidenceOf(mailboxNotSelectable, facts)).toEqual({
      ...TARGET,
      user: "monitor@example.com",
      mailboxes: "shared",
      count: 1,
      ...failure,
      inbox: "no",
    });
    expect(mailboxNotFound.find(facts, CONTEXT)).toBeNull();
    expect(diagnose(facts, CONTEXT).map(({ id }) => id)).toEqual(["mailbox-not-selectable"]);
  });

  it("knows when that is INBOX", () => {
    expect(evidenceOf(mailboxNotSelectable, refused("Inbox"))).toMatchObject({ inbox: "yes" });
  });

  it("is not found on a healthy server", () => {
    expect(mailboxNotSelectable.find(healthyFacts(), CONTEXT)).toBeNull();
  });
});

function refused(path: string) {
  const mailboxes = [HEALTHY_INBOX, { path, failure }];
  return healthyFacts({ status: { status: "failed", at: 0, seconds: 0.01, failure, value: { mailboxes } } });
}
