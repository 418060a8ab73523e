import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listPhases } from "../../../../server/contract/phase-list.ts";
import type { Check } from "../../../../server/diagnose/check.ts";
import { durationsIn, packFigures, splitCheck, unpackFigures } from "../../../../server/record/store/lean-check.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";
import { healthyFacts, NOW } from "../../../support/healthy-facts.ts";
import { dovecotCheck } from "./dovecot-check.ts";

const dovecot = dovecotCheck("one", NOW.toISOString());

/** The same check with other counts, and everything twice as slow. */
function another({ phases, transcript, ...rest }: Check): Check {
  const { status, tcp, tls } = phases;
  if (status.status !== "ok" || tcp.status !== "ok" || tls.status !== "ok") throw new Error("the check is not healthy");
  const mailboxes = status.value.mailboxes.map((one) => ({ ...one, messages: 9001, uidNext: 60_000, newest: null }));
  return {
    ...rest,
    phases: {
      ...phases,
      tls: { ...tls, seconds: 2 * tls.seconds },
      status: { ...status, seconds: 1.000001, value: { mailboxes } },
    },
    transcript: transcript.map((line) => ({ ...line, at: 2 * line.at, line: line.line.replace("8123", "9001") })),
  };
}

/** What is read of a check that was stored beside another one. */
function reread(check: Check, base: Check): object {
  const text = splitCheck(check);
  return unpackFigures(packFigures(check, text, splitCheck(base).template.words), splitCheck(base).json);
}

function bare(check: Check): object {
  const { version, depth, server, transcript } = check;
  const { name: _, ...target } = server;
  return { version, depth, target, transcript, phases: listPhases(check) };
}

describe("what is a check's own", () => {
  it("takes less than a fifth of what the whole check takes packed, and gives all of it back", () => {
    const figures = packFigures(dovecot, splitCheck(dovecot), splitCheck(dovecot).template.words);
    expect(figures.length).toBeLessThan(150);
    expect(unpackFigures(figures, splitCheck(dovecot).json)).toEqual(bare(dovecot));
  });

  it("is what differs from another check of the same kind", () => {
    const changed = another(dovecot);
    const sameKind = { ...changed, phases: { ...changed.phases, status: dovecot.phases.status } };
    expect(splitCheck(sameKind).template.skeleton).toBe(splitCheck(dovecot).template.skeleton);
    expect(reread(sameKind, dovecot)).toEqual(bare(sameKind));
    expect(splitCheck(changed).template.skeleton).not.toBe(splitCheck(dovecot).template.skeleton);
  });

  it("comes back for any times and words", () => {
    const micros = fc.integer({ min: 0, max: 20_000_000 }).map((value) => value / 1e6);
    const line = fc.record({
      at: micros,
      from: fc.constant("server" as const),
      word: fc.stringMatching(/^[0-9a-z]{1,12}$/),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), micros, micros, fc.boolean(), (lines, at, seconds, again) => {
        const tcp = { status: "failed", at, seconds, failure: { code: "ETIMEDOUT", text: `after ${at}` } } as const;
        const transcript = lines.map(({ word, ...rest }) => ({ ...rest, line: `0${word}` }));
        const base = { ...dovecot, transcript: transcript.map((one) => ({ ...one, line: "00", at: 1 })) };
        const check = healthyCheck(
          { transcript: again ? [...transcript, ...transcript] : transcript },
          healthyFacts({ tcp }),
        );
        expect(reread(check, check)).toEqual(bare(check));
        const beside = { ...base, transcript };
        if (!transcript.every((one) => /\d/.test(one.line))) return;
        expect(reread(beside, base)).toEqual(bare(beside));
      }),
    );
  });

  it("says how long each phase took that ran, without the rest", () => {
    const skipped = { status: "skipped", because: "dns" } as const;
    const check = healthyCheck({}, healthyFacts({ tcp: skipped, logout: skipped }));
    const figures = packFigures(check, splitCheck(check), splitCheck(check).template.words);
    expect(durationsIn(figures)).toEqual({
      ...{ dns: 0.003, tls: 0.038, greeting: 0.006, capability: 0.004, auth: 0.071, list: 0.024, status: 0.019 },
      quota: 0.004,
    });
  });

  it("is refused when one of its bytes was changed, or when it is that of another text", () => {
    const { json, template } = splitCheck(dovecot);
    const figures = packFigures(dovecot, { json, template }, template.words);
    for (const at of figures.keys()) {
      const damaged = figures.map((byte, index) => (index === at ? byte ^ 4 : byte));
      expect(() => unpackFigures(damaged, json)).toThrow();
      expect(() => durationsIn(damaged)).toThrow();
    }
    expect(() => unpackFigures(figures, splitCheck(healthyCheck()).json)).toThrow();
  });
});
