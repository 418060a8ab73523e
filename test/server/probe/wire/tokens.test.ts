import { expect, it } from "vitest";
import { codeOf, listOf, textOf, written } from "../../../../server/probe/wire/tokens.ts";
import { toTokens } from "../reference/imapflow-tokens.ts";

const atom = (value: string) => ({ type: "ATOM", value });

it("takes apart what imapflow has parsed: atoms, strings, literals, NIL, lists", () => {
  const literal = { type: "LITERAL", value: Buffer.from("u(1)") };
  const tokens = toTokens([atom("INBOX"), literal, null, [atom("STORAGE"), [atom("1")]]]);
  expect(tokens).toEqual(["INBOX", "u(1)", null, ["STORAGE", ["1"]]]);
  expect(tokens.map(written)).toEqual(["INBOX", "u(1)", "NIL", "(STORAGE (1))"]);
  expect([textOf(tokens[0]), textOf(tokens[2]), textOf(tokens[3]), textOf(undefined)]).toEqual([
    "INBOX",
    null,
    null,
    null,
  ]);
  expect([listOf(tokens[0]), listOf(tokens[3])]).toEqual([[], ["STORAGE", ["1"]]]);
});

it("knows a response code from words in brackets", () => {
  const data = toTokens([
    { type: "ATOM", value: "", section: [atom("UIDNEXT"), atom("5")] },
    { type: "TEXT", value: "n" },
  ]);
  expect(codeOf({ kind: "OK", number: null, data })).toEqual(["UIDNEXT", "5"]);
  expect(written(data[0])).toBe("[UIDNEXT 5]");
  expect(codeOf({ kind: "OK", number: null, data: toTokens([{ type: "TEXT", value: "[x]" }]) })).toEqual([]);
});

it("has nothing of what is nothing", () => {
  expect([toTokens(undefined), toTokens([{}, 3])]).toEqual([[], ["", null]]);
});
