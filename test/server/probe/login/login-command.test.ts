import { describe, expect, it } from "vitest";
import { isQuotable, loginCommand } from "../../../../server/probe/login/login-command.ts";

const pieces = (user: string, password: string, capabilities: readonly string[] = [], form = "literal" as const) =>
  loginCommand(user, password, capabilities, form).map((piece) => piece.toString("utf8"));

describe("the command LOGIN", () => {
  it.each([
    ["joe", "secret", 'LOGIN "joe" "secret"'],
    ["joe", "", 'LOGIN "joe" ""'],
    ["CORP\\joe", 'a"b\\c', 'LOGIN "CORP\\\\joe" "a\\"b\\\\c"'],
    ["joe", '({"\\%*]', 'LOGIN "joe" "({\\"\\\\%*]"'],
    ["joe", "ends {5}", 'LOGIN "joe" "ends {5}"'],
  ])("quotes ASCII: %s, %s", (user, password, text) => {
    expect(pieces(user, password, ["LITERAL+"])).toEqual([text]);
  });

  it("sends other strings as literals, each once the server has asked for it", () => {
    expect(pieces("joe", "pässwörd")).toEqual(['LOGIN "joe" {10}', "pässwörd"]);
    expect(pieces("jörg", "secret")).toEqual(["LOGIN {5}", 'jörg "secret"']);
    expect(pieces("jörg", "пароль")).toEqual(["LOGIN {5}", "jörg {12}", "пароль"]);
    expect(pieces("joe", "two\r\nlines")).toEqual(['LOGIN "joe" {10}', "two\r\nlines"]);
  });

  it.each([["LITERAL+"], ["LITERAL-"], ["IMAP4REV2"]])("does not wait to be asked where %s says so", (capability) => {
    expect(pieces("jörg", "密码", [capability])).toEqual(["LOGIN {5+}\r\njörg {6+}\r\n密码"]);
  });

  it("waits all the same for what is too long for LITERAL-", () => {
    expect(pieces("joe", "ä".repeat(2049), ["LITERAL-"])[0]).toBe('LOGIN "joe" {4098}');
    expect(pieces("joe", "ä".repeat(2049), ["LITERAL+"])).toHaveLength(1);
  });
});

it.each([
  ["plain", true],
  ["tab\tin it", true],
  ["é", false],
  ["a\nb", false],
  ["a\rb", false],
  ["a\0b", false],
])("%j is quotable: %s", (string, quotable) => {
  expect(isQuotable(string)).toBe(quotable);
});
