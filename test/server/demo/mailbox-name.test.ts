import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeMailboxName, encodeMailboxName } from "../../../server/demo/mailbox-name.ts";

describe("decodeMailboxName", () => {
  it.each([
    ["INBOX", "INBOX"],
    ["Entw&APw-rfe &- mehr", "Entwürfe & mehr"],
    ["&ZeVnLIqe-", "日本語"],
    ["&2D3eAA-", "😀"],
  ])("reads %s", (encoded, name) => {
    expect(decodeMailboxName(encoded)).toBe(name);
  });

  it("reads whatever encodeMailboxName writes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => decodeMailboxName(encodeMailboxName(name)) === name),
    );
  });

  it.each(["&", "a&b", "&AGE-", "&A-", "ü", "&ZeU-&ZyI-"])("is none: %s", (encoded) => {
    expect(decodeMailboxName(encoded)).toBeNull();
  });
});
