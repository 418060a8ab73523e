import { expect, it } from "vitest";
import { isPossible } from "../../../server/contract/complaint-answers.ts";

it.each([
  ["nothing was answered", {}, true],
  ["the answer is one of its own", { web: "yes" }, true],
  ["it is another one", { web: "no" }, false],
  ["the question does not part it from others", { senders: "all" }, true],
  ["one of two answers is another one", { web: "yes", kind: "pop" }, false],
])("a cause, where %s: %o", (_, given, possible) => {
  expect(isPossible({ answers: { web: ["yes", "locked"], kind: ["imap"] } }, given)).toBe(possible);
});
