import { expect, it } from "vitest";
import { readId } from "../../../../server/probe/login/identify.ts";

it.each([
  ['* ID ("name" "Dovecot")', { name: "Dovecot" }],
  ['* ID ("Name" "a \\"b\\" c" "version" NIL "vendor" "x")', { name: 'a "b" c', vendor: "x" }],
  ["* ID (name ProtonMail support-url https://proton.me)", { name: "ProtonMail", "support-url": "https://proton.me" }],
  ['* id ("name" "x" "odd")', { name: "x" }],
  ["* ID NIL", null],
  ["* ID ()", null],
  ['* ID ("name" {7}', null],
  ['* CAPABILITY ID ("a" "b")', null],
])("reads %s", (line, fields) => {
  expect(readId(line)).toEqual(fields);
});

it("takes so many fields and no more", () => {
  const fields = Array.from({ length: 500 }, (_, at) => `"k${at}" "v"`).join(" ");
  expect(Object.keys(readId(`* ID (${fields})`) ?? {})).toHaveLength(30);
});
