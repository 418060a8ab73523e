import { describe, expect, it } from "vitest";
import { mailboxPrefixWrong } from "../../../../server/diagnose/catalogue/mailbox-prefix-wrong.ts";
import { CONTEXT, evidenceOf, TARGET, unreadable } from "../evidence-of.ts";

describe("mailbox-prefix-wrong", () => {
  it("is found when the server says so", () => {
    const facts = unreadable(
      "NO",
      "Client tried to access nonexistent namespace. (Mailbox name should probably be prefixed with: INBOX.)",
    );
    expect(evidenceOf(mailboxPrefixWrong, facts)).toEqual({
      ...TARGET,
      code: "NO",
      text: "Client tried to access nonexistent namespace. (Mailbox name should probably be prefixed with: INBOX.)",
      user: "monitor@example.com",
      mailboxes: "Archive",
      count: 1,
    });
  });

  it("is not found when the server says something else", () => {
    expect(mailboxPrefixWrong.find(unreadable("NOPERM", "Permission denied"), CONTEXT)).toBeNull();
  });

  it("is not found when the connection broke", () => {
    expect(
      mailboxPrefixWrong.find(
        unreadable(
          "ECONNRESET",
          "Client tried to access nonexistent namespace. (Mailbox name should probably be prefixed with: INBOX.)",
        ),
        CONTEXT,
      ),
    ).toBeNull();
  });
});
