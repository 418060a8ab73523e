import { describe, expect, it } from "vitest";
import { mailboxNameInvalid } from "../../../../server/diagnose/catalogue/mailbox-name-invalid.ts";
import { CONTEXT, evidenceOf, TARGET, unreadable } from "../evidence-of.ts";

describe("mailbox-name-invalid", () => {
  it("is found when the server says so", () => {
    const facts = unreadable("CANNOT", "Invalid mailbox name: Name must not have '/' characters");
    expect(evidenceOf(mailboxNameInvalid, facts)).toEqual({
      ...TARGET,
      code: "CANNOT",
      text: "Invalid mailbox name: Name must not have '/' characters",
      user: "monitor@example.com",
      mailboxes: "Archive",
      count: 1,
    });
  });

  it("is not found when the server says something else", () => {
    expect(mailboxNameInvalid.find(unreadable("NOPERM", "Permission denied"), CONTEXT)).toBeNull();
  });

  it("is not found when the connection broke", () => {
    expect(
      mailboxNameInvalid.find(
        unreadable("ECONNRESET", "Invalid mailbox name: Name must not have '/' characters"),
        CONTEXT,
      ),
    ).toBeNull();
  });
});
