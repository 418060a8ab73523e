import { describe, expect, it } from "vitest";
import { mailboxNotFound } from "../../../../server/diagnose/catalogue/mailbox-not-found.ts";
import { CONTEXT, evidenceOf, TARGET, unreadable } from "../evidence-of.ts";

describe("mailbox-not-found", () => {
  it("is found when the mailbox does not exist", () => {
    const facts = unreadable("NONEXISTENT", "Mailbox does not exist");
    expect(evidenceOf(mailboxNotFound, facts)).toEqual({
      ...TARGET,
      code: "NONEXISTENT",
      text: "Mailbox does not exist",
      user: "monitor@example.com",
      mailboxes: "Archive",
      count: 1,
    });
  });

  it("is found when the server says it in words", () => {
    const facts = unreadable("NO", "Folder could not be found.");
    expect(evidenceOf(mailboxNotFound, facts)).toEqual({
      ...TARGET,
      code: "NO",
      text: "Folder could not be found.",
      user: "monitor@example.com",
      mailboxes: "Archive",
      count: 1,
    });
  });

  it("names every mailbox that does not exist", () => {
    const facts = unreadable("NotFound", "no such mailbox", ["Archive", "Spam"]);
    expect(evidenceOf(mailboxNotFound, facts)).toEqual({
      ...TARGET,
      code: "NotFound",
      text: "no such mailbox",
      user: "monitor@example.com",
      mailboxes: "Archive, Spam",
      count: 2,
    });
  });

  it("is not found when the mailbox may not be read", () => {
    expect(mailboxNotFound.find(unreadable("NOPERM", "Permission denied"), CONTEXT)).toBeNull();
  });
});
