import { describe, expect, it } from "vitest";
import { append, MESSAGE, twoSessions } from "../sessions.ts";

describe("SEARCH", () => {
  it.each([
    ["ALL", "1 2 3"],
    ["HEADER Message-ID <1@example.com>", "1"],
    ['HEADER message-id ""', "1"],
    ["HEADER Message-ID <7@example.com>", ""],
    ["SUBJECT second", "2"],
    ["FROM a@", "1"],
    ["DELETED", "3"],
    ["UNDELETED UNSEEN", "1"],
    ["SEEN", "2 3"],
    ["KEYWORD Work", "2"],
    ["UNKEYWORD Work", "1 3"],
    ["UID 2:*", "2 3"],
    ["2,3", "2 3"],
    ["NOT 1", "2 3"],
    ["OR DELETED SUBJECT hello", "1 3"],
    ["(SEEN DELETED)", "3"],
    ["BODY another", "1"],
    ["TEXT second", "2"],
    ["BEFORE 2-Jan-2026", "2"],
    ["ON 1-Jan-2026", "2"],
    ["SINCE 02-Jan-2026", "1 3"],
    ["SMALLER 20", "3"],
    ["LARGER 20 SEEN", "2"],
    ["CHARSET UTF-8 SEEN", "2 3"],
    ["NEW", ""],
  ])("finds %s", async (keys, found) => {
    const { one } = await twoSessions();
    await one.ask(append());
    await one.ask(append("Subject: Second\r\n\r\nx\r\n", { before: '(\\Seen Work) "01-Jan-2026 08:00:00 +0000" ' }));
    await one.ask(append("X: 3\r\n\r\n", { before: "(\\Seen \\Deleted) " }));
    expect(await one.ask(`B SEARCH ${keys}`)).toBe(`${`* SEARCH ${found}`.trim()}\r\nB OK SEARCH completed\r\n`);
  });

  it("answers UIDs to UID SEARCH", async () => {
    const { one } = await twoSessions({}, "INBOX");
    expect(await one.ask("B UID SEARCH UNSEEN")).toContain("* SEARCH 29 30\r\n");
    expect(await one.ask("C SEARCH UNSEEN")).toContain("* SEARCH 11 12\r\n");
  });

  it("finds nothing in an empty mailbox", async () => {
    const { one } = await twoSessions();
    expect(await one.ask("B UID SEARCH UID 1:*")).toContain("* SEARCH\r\n");
  });

  it.each(["", "XYZZY", "NOT", "OR ALL", "BEFORE yesterday", "LARGER x", "UID x", "RETURN (ALL) ALL"])(
    "refuses %j",
    async (keys) => {
      const { one } = await twoSessions();
      await one.ask(append(MESSAGE));
      expect(await one.ask(`B SEARCH ${keys}`)).toMatch(/^B BAD/);
    },
  );

  it("knows no other charsets than it says", async () => {
    const { one } = await twoSessions();
    expect(await one.ask("B SEARCH CHARSET KOI8-R ALL")).toMatch(/^B NO \[BADCHARSET \(US-ASCII UTF-8\)\]/);
  });
});
