import { describe, expect, it } from "vitest";
import { mailboxReadOnly } from "../../../../server/diagnose/catalogue/mailbox-read-only.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { done, healthySync, refused } from "../../../support/healthy-sync.ts";
import { CONTEXT, evidenceOf, TARGET, unreadable } from "../evidence-of.ts";

const OPENED = done({ readOnly: true, permanentFlags: [] });
const MAILBOX = { ...TARGET, user: "monitor@example.com", mailboxes: "imapscope", count: 1 };

describe("mailbox-read-only", () => {
  it("is found when the canary's mailbox is opened for reading only", () => {
    expect(evidenceOf(mailboxReadOnly, healthySync({ select: OPENED }))).toEqual({
      ...MAILBOX,
      code: "READ-ONLY",
      text: "[READ-ONLY]",
    });
  });

  it.each([
    ["in a code", "READ-ONLY", "no"],
    ["in words", "NO", "Mailbox is read-only"],
    ["in German", "NO", "Das Postfach ist schreibgeschützt"],
  ])("is found when the server refuses to store and says so %s", (_, code, text) => {
    expect(evidenceOf(mailboxReadOnly, healthySync({ append: refused(code, text) }))).toEqual({
      ...MAILBOX,
      code,
      text,
    });
  });

  it("is found when a counted mailbox is refused for it", () => {
    expect(evidenceOf(mailboxReadOnly, unreadable("NO", "Mailbox is read-only"))).toMatchObject({
      mailboxes: "Archive",
    });
  });

  it("explains what cannot be changed there", () => {
    const changes = {
      select: OPENED,
      append: refused("NOPERM", "Permission denied"),
      flag: refused("NO", "STORE failed"),
      expunge: refused("NO", "EXPUNGE failed"),
    };
    expect(diagnose(healthySync(changes), CONTEXT).map(({ id }) => id)).toEqual(["mailbox-read-only"]);
  });

  it("is not found when it was opened for writing, nor without a canary", () => {
    expect(mailboxReadOnly.find(healthySync(), CONTEXT)).toBeNull();
    expect(mailboxReadOnly.find(healthyFacts(), CONTEXT)).toBeNull();
  });

  it("is not found when the store is refused for another reason", () => {
    expect(mailboxReadOnly.find(healthySync({ append: refused("OVERQUOTA", "full") }), CONTEXT)).toBeNull();
  });
});
