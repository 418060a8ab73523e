import { expect, it } from "vitest";
import type { MailboxCounts } from "../../../../server/contract/facts.ts";
import { mailboxChange } from "../../../../web/parts/mailboxes/mailbox-changes.ts";

function inbox(changes: Partial<MailboxCounts> = {}): MailboxCounts {
  const unsaid = { highestModseq: null, size: null, newest: null, examined: null };
  return { path: "INBOX", messages: 10, unseen: 1, uidNext: 100, uidValidity: 7, ...unsaid, ...changes };
}

it("counts what arrived and what went, also what did both", () => {
  expect(mailboxChange(inbox({ messages: 12, uidNext: 105 }), [inbox()])).toEqual({
    kind: "counted",
    arrived: 5,
    gone: 3,
  });
});

it("says nothing where nothing happened, or where there is nothing to compare with", () => {
  expect(mailboxChange(inbox(), [inbox()])).toBeNull();
  expect(mailboxChange(inbox(), [])).toBeNull();
  expect(mailboxChange(inbox(), [{ path: "INBOX", failure: { code: "NO", text: "" } }])).toBeNull();
});

it.each<Partial<MailboxCounts>>([{ messages: null }, { uidNext: null }, { uidValidity: null }, { uidValidity: 0 }])(
  "says nothing where the server does not tell %j",
  (untold) => {
    expect(mailboxChange(inbox({ messages: 12, uidNext: 105, ...untold }), [inbox()])).toBeNull();
    expect(mailboxChange(inbox({ messages: 12, uidNext: 105 }), [inbox(untold)])).toBeNull();
  },
);

it("compares no numbers that mean something else", () => {
  expect(mailboxChange(inbox({ uidValidity: 8, uidNext: 3 }), [inbox()])).toEqual({ kind: "renumbered" });
});
