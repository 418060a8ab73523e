import { expect, it } from "vitest";
import { setupChoice } from "../../../support/setup-choice.ts";
import { isUnderstood } from "../../../support/understood.ts";

const CHOICE = setupChoice({ name: "mail", kind: "provider", domains: ["qq.com"] });

it("reads what the API promises, and nothing else", () => {
  expect(isUnderstood("SetupList", { choices: [CHOICE], selfCheck: true })).toBe(true);
  expect(isUnderstood("SetupList", { choices: [{ ...CHOICE, imap: null, smtp: null }], selfCheck: false })).toBe(true);
  for (const wrong of [{ imap: {} }, { domains: [1] }, { notes: ["x"] }, { checkable: undefined }]) {
    expect(isUnderstood("SetupList", { choices: [{ ...CHOICE, ...wrong }], selfCheck: true })).toBe(false);
  }
  expect(isUnderstood("SetupList", { choices: [CHOICE] })).toBe(false);
});
