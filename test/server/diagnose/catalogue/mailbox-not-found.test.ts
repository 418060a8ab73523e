import { describe, expect, it } from "vitest";
import { mailboxNotFound } from "../../../../server/diagnose/catalogue/mailbox-not-found.ts";
import { CONTEXT, evidenceOf, TARGET, unreadable } from "../evidence-of.ts";

const UNLISTED = { listed: "no", near: "no", similar: "" };

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
      ...UNLISTED,
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
      ...UNLISTED,
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
      ...UNLISTED,
    });
  });

  it("is not found when the mailbox may not be read", () => {
    expect(mailboxNotFound.find(unreadable("NOPERM", "Permission denied"), CONTEXT)).toBeNull();
  });

  it.each([
    ["archive", "no", "archive"],
    ["INBOX.Archive", "no", "INBOX.Archive"],
    ["Archives", "no", ""],
    ["Archive", "yes", ""],
  ])("says what the list has in its place: %s", (path, listed, similar) => {
    const mailboxes = [{ path, delimiter: ".", attributes: [], specialUse: null, subscribed: null }];
    const facts = unreadable("NONEXISTENT", "Mailbox does not exist");
    const list = { status: "ok", at: 0, seconds: 0.01, value: { mailboxes } } as const;
    const found = evidenceOf(mailboxNotFound, { ...facts, phases: { ...facts.phases, list } });
    expect(found).toMatchObject({ listed, near: similar === "" ? "no" : "yes", similar });
  });
});
