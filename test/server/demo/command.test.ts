import { describe, expect, it } from "vitest";
import { parseCommand } from "../../../server/demo/command.ts";

const parse = (...parts: (string | Buffer)[]) => parseCommand({ parts, verbatim: "" });

describe("parseCommand", () => {
  it.each([
    ["a name in any case", "A1 noop", "NOOP", []],
    ["atoms", "A1 LOGIN bob secret", "LOGIN", ["bob", "secret"]],
    ["quoted strings with escapes", 'A1 LOGIN "a \\"b\\" \\\\c" ""', "LOGIN", ['a "b" \\c', ""]],
    ["parentheses inside a quoted string", 'A1 LOGIN "(" ")"', "LOGIN", ["(", ")"]],
    ["lists", 'A1 STATUS "INBOX" (MESSAGES UNSEEN)', "STATUS", ["INBOX", ["MESSAGES", "UNSEEN"]]],
    ["lists in lists", 'A1 LIST "" * RETURN (STATUS (A) B)', "LIST", ["", "*", "RETURN", ["STATUS", ["A"], "B"]]],
    ["an empty list", "A1 X ()", "X", [[]]],
    ["the UID form of a command", "A1 uid fetch 7 FLAGS", "UID FETCH", ["7", "FLAGS"]],
    [
      "a section as one word",
      "A1 FETCH 1 (BODY.PEEK[HEADER.FIELDS (To)]<0.9> UID)",
      "FETCH",
      ["1", ["BODY.PEEK[HEADER.FIELDS (To)]<0.9>", "UID"]],
    ],
  ])("reads %s", (_, line, name, args) => {
    expect(parse(line)).toMatchObject({ tag: "A1", name, args });
  });

  it("reads literals, whatever is in them", () => {
    expect(parse("A1 LOGIN ", Buffer.from('b"ob'), " ", Buffer.from("(\r\n)"), "")).toMatchObject({
      args: ['b"ob', "(\r\n)"],
    });
  });

  it.each(["", " NOOP", "+ NOOP", "* NOOP", '"A" NOOP', "(A) NOOP"])("is not a command without a tag: %j", (line) => {
    expect(parse(line)).toBeNull();
  });

  it.each([
    "A1",
    "A1 ",
    "A1 (",
    'A1 LOGIN "open',
    'A1 LOGIN "bad \\escape"',
    "A1 X (",
    "A1 X )",
    "A1 X (()",
    "A1 UID",
    "A1 UID ()",
  ])("keeps the tag of a malformed command: %j", (line) => {
    expect(parse(line)).toEqual({ tag: "A1" });
  });
});
