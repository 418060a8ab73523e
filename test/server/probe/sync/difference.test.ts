import { describe, expect, it } from "vitest";
import { difference } from "../../../../server/probe/sync/difference.ts";

const STORED = "Subject: one\r\nTo: two\r\n\r\nHello\r\n.\r\n";
const read = (text: string, size: number | null = text.length) =>
  difference(Buffer.from(STORED), Buffer.from(text), size);

describe("the difference between a stored and a read message", () => {
  it.each([
    ["nothing, when it is the same", STORED, []],
    ["nothing, when the server has added a line of its own", `X-Status: N\r\n${STORED}`, []],
    ["the header, when a line was changed", STORED.replace("one", "eins"), ["header"]],
    ["the header, when a line is missing", STORED.replace("To: two\r\n", ""), ["header"]],
    ["the header, when lines stand in another order", "To: two\r\nSubject: one\r\n\r\nHello\r\n.\r\n", ["header"]],
    ["the body, when its end is missing", STORED.replace("\r\n.\r\n", "\r\n"), ["body"]],
    ["the body, when its line ends were changed", "Subject: one\r\nTo: two\r\n\r\nHello\n.\n", ["body"]],
    ["both, when there is nothing", "", ["header", "body"]],
  ])("is %s", (_, text, changed) => {
    expect(read(text)).toEqual(changed);
  });

  it("is the size, when the server says another one than what comes", () => {
    expect(read(STORED, STORED.length + 1)).toEqual(["size"]);
    expect(read(STORED, null)).toEqual([]);
  });
});
