import { expect, it } from "vitest";
import { confusionMatrix } from "./confusion.ts";

it("counts what was wanted against what was found, by group, by pair and by id", () => {
  const text = confusionMatrix([
    { wanted: "auth-timeout", found: "auth-timeout" },
    { wanted: "auth-timeout", found: "tcp-connection-reset" },
    { wanted: null, found: "auth-timeout" },
  ]);
  expect(text).toMatch(/^ {2}auth +1 +· +1$/m);
  expect(text).toMatch(/^ {2}nothing +1 +· +·$/m);
  expect(text).toContain("1 × auth-timeout taken for tcp-connection-reset");
  expect(text).toMatch(/auth-timeout +wanted +2 +found +2 +right +1/);
  expect(text).toContain("1 of 3 right, 0 of 3 ids always");
});
