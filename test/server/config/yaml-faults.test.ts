import { describe, expect, it } from "vitest";
import { errorOf, withServer } from "./support.ts";

/** `line:column` of each problem, and the beginning of what it says. */
async function faultsOf(text: string): Promise<string[]> {
  const { problems } = await errorOf(text);
  return problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe("a file that is not YAML", () => {
  it.each([
    [
      "a key too far left",
      "servers:\n  - name: a\n   host: b\n",
      "3:4 something is missing here: a `:` after a key, a `-` before a list item, or a closing quote",
    ],
    [
      "a key between two columns",
      withServer("auth:", "    user: a", "  depth: connect"),
      "6:7 the indentation does not match the lines above",
    ],
    ["a tab", "servers:\n\t- name: a\n", "2:1 a tab at the beginning of the line"],
    [
      "a quote that is never closed",
      withServer("ca: './ca.pem", "port: 993"),
      "4:9 something is missing here: a `:` after a key, a `-` before a list item, or a closing quote",
    ],
    [
      "a value that begins with @",
      withServer("ca: @home"),
      "4:9 this value needs quotes, because it contains a character with a special meaning in YAML",
    ],
    ["two keys on one line", withServer("ca: a: b"), "4:9 a second `key:` on one line"],
    ["a line without colon", withServer("port 993"), "4:5 something is missing here"],
    ["a second document", `${withServer()}---\na: 1\n`, "4:1 a second document begins with `---`"],
    [
      "an alias without anchor",
      withServer("ca: *common"),
      "4:9 a value that begins with `*` refers to an anchor, but no anchor of this name is above",
    ],
    ["a wrong escape", withServer('ca: "C:\\certs"'), "4:12 unknown escape sequence in double quotes"],
    ["a key that is a map", withServer("? { a: b }", ": c"), "4:7 a key must be a text"],
    [
      "a brace that is never closed",
      withServer("labels: { a: b", "port: 993"),
      "5:5 a bracket or brace above is not closed",
    ],
  ])("because of %s", async (_, text, expected) => {
    const [first] = await faultsOf(text);
    expect(first).toContain(expected);
  });

  it("is not checked any further, and one line is complained about once", async () => {
    expect(await faultsOf(" listen: 1\nservers: []\n")).toHaveLength(1);
  });

  it("is checked further where a key only stands twice", async () => {
    expect(await faultsOf(withServer("port: 993", "port: 143", "colour: blue"))).toEqual([
      "5:5 the map already has this key",
      expect.stringContaining("6:5 unknown key `colour`"),
    ]);
  });

  it.each([
    [
      "of itself",
      "servers:\n  - &a\n    <<: *a\n    name: corp\n",
      "3:9 this alias stands for a value that it is part of",
    ],
    ["of a list in itself", "servers: &a [*a]\n", "1:14 this alias stands for a value that it is part of"],
    ["of a text", `name: &a corp\n${withServer("<<: *a")}`, "5:5 `<<` takes a map, or an alias of one"],
  ])("refuses an alias %s", async (_, text, expected) => {
    expect(await faultsOf(text)).toEqual([expected]);
  });

  it("refuses aliases that multiply without end", async () => {
    const lists = ["a: &a [x, x]"];
    for (const [from, to] of ["ab", "bc", "cd", "de", "ef", "fg"].map((pair) => pair.split(""))) {
      lists.push(`${to}: &${to} [${Array.from({ length: 10 }, () => `*${from}`).join(", ")}]`);
    }
    expect(await faultsOf(lists.join("\n"))).toEqual(["1:1 the aliases (`*name`) multiply without end"]);
  });

  it("shows only the keys it knows", async () => {
    const { problems } = await errorOf(withServer("ca: 'never closed", "more: hunter2"));
    expect(problems.map(({ source }) => source)).toEqual([{ text: "    ca: …", caret: 8 }]);
  });
});

it("is refused without delay, however deep it opens brackets or however many of its lines are wrong", async () => {
  for (const text of [
    "servers: ".concat("[".repeat(20_000)),
    "servers: ".concat("{a: ".repeat(3000)),
    "a: b: c\n".repeat(20_000),
  ]) {
    const { problems } = await errorOf(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(50);
  }
});
