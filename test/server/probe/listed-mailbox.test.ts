import { expect, it } from "vitest";
import { listedMailbox } from "../../../server/probe/listed-mailbox.ts";

const LISTED = [{ path: "INBOX" }, { path: "INBOX.Archive" }, { path: "Shared" }, { path: "Inbox2" }];

it.each([
  ["inbox", [], "INBOX"],
  ["Archive", ["INBOX."], "INBOX.Archive"],
  ["INBOX.Archive", ["INBOX."], "INBOX.Archive"],
  ["Shared", ["INBOX."], "Shared"],
  ["archive", ["INBOX."], undefined],
  ["INBOX2", [], undefined],
  ["Inbox2", ["INBOX."], "Inbox2"],
  ["Archive", [], undefined],
])("%s with the prefixes %j is %s", (name, prefixes, path) => {
  expect(listedMailbox(name, LISTED, prefixes)?.path).toBe(path);
});
