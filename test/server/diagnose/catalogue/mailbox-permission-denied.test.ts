import { describe, expect, it } from "vitest";
import { mailboxPermissionDenied } from "../../../../server/diagnose/catalogue/mailbox-permission-denied.ts";
import { CONTEXT, evidenceOf, TARGET, unreadable } from "../evidence-of.ts";

describe("mailbox-permission-denied", () => {
  it("is found when the mailbox may not be read", () => {
    const facts = unreadable("NOPERM", "Permission denied");
    expect(evidenceOf(mailboxPermissionDenied, facts)).toEqual({
      ...TARGET,
      code: "NOPERM",
      text: "Permission denied",
      user: "monitor@example.com",
      mailboxes: "Archive",
      count: 1,
    });
  });

  it("is not found when the mailbox does not exist", () => {
    expect(mailboxPermissionDenied.find(unreadable("NONEXISTENT", "Mailbox does not exist"), CONTEXT)).toBeNull();
  });
});
