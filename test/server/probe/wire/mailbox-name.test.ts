import fc from "fast-check";
import { expect, it } from "vitest";
import { decodeMailboxName, encodeMailboxName } from "../../../../server/probe/wire/mailbox-name.ts";

it.each([
  ["INBOX", "INBOX"],
  ["Entw&APw-rfe", "Entwürfe"],
  ["~peter/mail/&U,BTFw-/&ZeVnLIqe-", "~peter/mail/台北/日本語"],
  ["R&-D", "R&D"],
  ["&2D3cjA-", "💌"],
  ["&AGEAYg-", "ab"],
  ["a%b*c..d", "a%b*c..d"],
  ["Entwürfe", "Entwürfe"],
])("%s means %s", (wireName, name) => {
  expect(decodeMailboxName(wireName)).toBe(name);
});

it.each(["R&D", "&&", "&", "Sent&", "&Jjo", "&!!-", "&AA-", "&A-", "&2D0-", "&3IzYPQ-", "&APw=-", "a&b-c"])(
  "%s is no modified UTF-7",
  (wireName) => {
    expect(decodeMailboxName(wireName)).toBeNull();
  },
);

it("reads every name that it has written, in ASCII alone", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      const wireName = encodeMailboxName(name);
      expect(wireName).toMatch(/^[\x20-\x7e]*$/);
      expect(decodeMailboxName(wireName)).toBe(name);
    }),
  );
});
