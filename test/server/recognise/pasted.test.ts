import { describe, expect, it } from "vitest";
import { linesOf } from "../../../server/recognise/pasted.ts";

describe("linesOf", () => {
  it.each([
    [
      "marks and entities of a page",
      "<div>Sorry: <b>Login</b> failed &amp; denied.<br>It&#39;s &quot;off&quot;</div>",
      ["Sorry: Login failed & denied.", 'It\'s "off"'],
    ],
    ["an escaped page", "&lt;p&gt;Login&nbsp;failed&#x21;&lt;/p&gt;", ["<p>Login failed!</p>"]],
    ["bent quotes and apostrophes", "The server “mail” can’t be found", ['The server "mail" can\'t be found']],
    ["signs that nobody sees", "Login\u200b fai\u00adled\u0007", ["Login failed"]],
    ["wide letters", "ＬＯＧＩＮ　failed", ["LOGIN failed"]],
    [
      "escapes of a log",
      String.raw`error: \"A1 NO Denied\"\r\nat Connection`,
      ['error: "A1 NO Denied"', "at Connection"],
    ],
    ["breaks of every kind", "one\r\ntwo\rthree\n\n \nfour", ["one", "two", "three", "four"]],
    ["an entity that does not exist", "R&D; &#9999999; &copy;", ["R&D; &#9999999; &copy;"]],
    ["a path", String.raw`C:\new\network`, [String.raw`C:\new\network`]],
  ])("reads %s as it was once shown", (_, text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it("keeps the beginning and the end of what is too long", () => {
    const lines = linesOf(Array.from({ length: 60_000 }, (_, index) => `line ${index}`).join("\n"));
    expect(lines.length).toBeLessThanOrEqual(2000);
    expect([lines[0], lines.at(-1)]).toEqual(["line 0", "line 59999"]);
    const wide = Array.from({ length: 100 }, (_, index) => `${index} ${"x".repeat(3000)}`);
    const kept = linesOf(wide.join("\n"));
    expect(kept.join("\n").length).toBeLessThanOrEqual(128 * 1024 + 1);
    expect([kept[0], kept.at(-1), kept.includes(wide[50] ?? "")]).toEqual([wide[0], wide[99], false]);
    expect(linesOf("x".repeat(1_000_000)).join("").length).toBeLessThanOrEqual(128 * 1024);
  });
});
