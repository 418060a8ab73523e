import { describe, expect, it } from "vitest";
import type { ListFacts } from "../../../../server/contract/facts.ts";
import { placeOf } from "../../../../server/probe/sync/place.ts";

const mailbox = (path: string, delimiter: string | null = "/", attributes: string[] = []) => ({
  path,
  delimiter,
  attributes,
  specialUse: null,
  subscribed: null,
});
const listing = (...mailboxes: ListFacts["mailboxes"]): ListFacts => ({ mailboxes });

describe("where a canary lives", () => {
  it.each([
    ["is the mailbox that is there", listing(mailbox("imapscope")), [""], "imapscope", true, "imapscope/"],
    ["is to be made when it is not there", listing(mailbox("INBOX")), [""], "imapscope", false, "imapscope/"],
    [
      "has the prefix of the namespace",
      listing(mailbox("INBOX", "."), mailbox("INBOX.imapscope", ".")),
      ["INBOX."],
      "INBOX.imapscope",
      true,
      "INBOX.imapscope.",
    ],
    [
      "has others beside it without a hierarchy",
      listing(mailbox("imapscope", null)),
      [],
      "imapscope",
      true,
      "imapscope-",
    ],
    [
      "has others beside it where nothing can be made below it",
      listing(mailbox("imapscope", "/", ["\\NoInferiors"])),
      [],
      "imapscope",
      true,
      "imapscope-",
    ],
  ] as const)("%s", (_, listed, prefixes, path, exists, within) => {
    expect(placeOf("imapscope", listed, prefixes)).toEqual({ mailbox: path, exists, within });
  });
});
