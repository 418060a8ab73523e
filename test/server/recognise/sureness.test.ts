import { describe, expect, it } from "vitest";
import { recognise } from "../../../server/recognise/recognise.ts";
import type { Candidate } from "../../../server/recognise/rule.ts";
import { asSureAsTold } from "../../../server/recognise/sureness.ts";

type Why = Partial<Candidate["why"]>;
const candidate = (id: Candidate["id"], confidence: Candidate["confidence"], why: Why = {}): Candidate => ({
  id,
  confidence,
  why: { clue: "words", words: "the words", said: "the words of a line", ...why },
});
const sureness = (...candidates: readonly Candidate[]) => asSureAsTold(candidates).map(({ confidence }) => confidence);
const LONG = `the words ${"and much else ".repeat(20)}`;

describe("how sure a cause is", () => {
  it.each([
    ["a name of a table", { named: true }, "certain"],
    ["a response code", { clue: "code" }, "certain"],
    ["a server’s own answer", { answered: true }, "certain"],
    ["words of a program", {}, "likely"],
    ["words in passing", { said: LONG }, "possible"],
  ] as const)("%s: %o", (_, why, confidence) => {
    expect(sureness(candidate("auth-account-locked", "certain", why))).toEqual([confidence]);
  });

  it("ends where another subject is as sure", () => {
    const locked = candidate("auth-account-locked", "likely");
    expect(sureness(locked)).toEqual(["likely"]);
    expect(sureness(locked, candidate("tls-certificate-expired", "likely", { words: "others" }))).toEqual([
      "possible",
      "possible",
    ]);
    expect(sureness(locked, candidate("auth-imap-disabled", "likely", { words: "others" }))).toEqual([
      "likely",
      "likely",
    ]);
  });

  it("is little where only the end of the session is told", () => {
    expect(sureness(candidate("session-connection-lost", "likely", { clue: "client" }))).toEqual(["possible"]);
    expect(sureness(candidate("session-connection-lost", "likely", { named: true }))).toEqual(["likely"]);
  });

  it("is never more behind another", () => {
    const first = candidate("auth-account-locked", "possible");
    expect(sureness(first, candidate("auth-imap-disabled", "certain", { clue: "code" }))).toEqual([
      "possible",
      "possible",
    ]);
  });

  it("is left to the rule where a program hands the answer over in parts", () => {
    const text =
      "Your account has been locked by the administrator of this system, as was announced to all of its users";
    expect(recognise(text, { stage: "auth" })[0]?.confidence).toBe("certain");
    expect(recognise(text)[0]?.confidence).toBe("likely");
  });
});
