import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PhaseName } from "../../../server/contract/phases.ts";
import { CATALOGUE } from "../../../server/diagnose/catalogue/index.ts";
import { diagnose } from "../../../server/diagnose/diagnose.ts";
import { explain } from "../../../server/present/explain.ts";
import { describe as describeFinding } from "../../../server/present/report.ts";
import { recognise } from "../../../server/recognise/recognise.ts";
import { healthyFacts } from "../../support/healthy-facts.ts";
import { CONTEXT, failed } from "../diagnose/evidence-of.ts";

/** Words that no language has, long enough that none of them is a code. */
const WORD = fc
  .array(fc.constantFrom("ba", "ke", "lo", "mi", "zu", "ra", "tiv", "gro", "fen"), { minLength: 3, maxLength: 5 })
  .map((syllables) => syllables.join(""));
const WORDS = fc.array(WORD, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));
const ANSWER = fc.constantFrom("", "a1 NO ", "a1 BAD ", "* BYE ", "S: * NO ", "2024-01-23 10:01:04 ERROR ", "Error: ");

/** What a hostile text can repeat to make expressions slow; the time is generous, as machines differ. */
const HOSTILE = [
  ..."a|(|<| NO |connection |login |\t|certificate |not |imap |&amp;|\\n|0x|error |verbindung |不".split("|"),
  "a1 NO ",
  "tls ssl ",
  "from your ip 1.2.3.4 ",
  "\n",
  "<div>",
  "2024-01-23 10:01:04 ",
];
const LENGTH = 200_000;
const MOST_MILLISECONDS = 3000;

describe("recognise, of what nobody has ever said", () => {
  it("is not sure of anything", () => {
    fc.assert(
      fc.property(ANSWER, WORDS, (answer, words) => {
        const found = recognise(`${answer}${words}`);
        expect(found.filter(({ confidence }) => confidence !== "possible")).toEqual([]);
        if (answer === "") expect(found).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("is not sure of anything in any script, and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expect(recognise(text).filter(({ confidence }) => confidence !== "possible")).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("says nothing of it in explain", () => {
    fc.assert(
      fc.property(WORDS, (words) => {
        expect(explain(words, "en").diagnoses).toEqual([]);
      }),
    );
  });

  it.each(HOSTILE)("is done soon with %j again and again", (piece) => {
    const begin = process.cpuUsage();
    recognise(piece.repeat(Math.ceil(LENGTH / piece.length)));
    expect(process.cpuUsage(begin).user / 1000).toBeLessThan(MOST_MILLISECONDS);
  });
});

describe("diagnose, of what nobody has ever said", () => {
  const general: readonly (readonly [PhaseName, string, string])[] = [
    ["capability", "NO", "capability-imap-missing"],
    ["auth", "NO", "auth-credentials-rejected"],
    ["auth", "BAD", "session-command-rejected"],
    ["auth", "BYE", "session-closed-by-server"],
    ["list", "NO", "session-server-error"],
    ["list", "BAD", "session-command-rejected"],
    ["list", "BYE", "session-closed-by-server"],
    ["status", "NO", "session-server-error"],
    ["quota", "NO", "session-command-rejected"],
  ];

  it.each(general)("gives in %s after %s the general %s, with the words of the server", (phase, code, id) => {
    expect(CATALOGUE.map((diagnosis) => diagnosis.id)).toContain(id);
    fc.assert(
      fc.property(WORDS, (words) => {
        const [first, ...others] = diagnose(healthyFacts({ [phase]: failed(code, words) }), CONTEXT);
        expect([first?.id, ...others]).toEqual([id]);
        if (first) expect(JSON.stringify(describeFinding(first, "en"))).toContain(words);
      }),
      { numRuns: 20 },
    );
  });
});
