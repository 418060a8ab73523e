import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../../server/contract/languages.ts";
import { clientTooOld } from "../../../../server/diagnose/catalogue/client-too-old.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { explain } from "../../../../server/present/explain.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf } from "../evidence-of.ts";

const PASTED = "imap-login: Disconnected: SSL_accept() failed: error:0A000102:SSL routines::unsupported protocol";

describe("client-too-old", () => {
  it("is found by no check: it sees a server that takes current clients", () => {
    const facts = healthyFacts();
    expect(() => evidenceOf(clientTooOld, facts)).toThrow("is not found");
    expect(diagnose(facts, CONTEXT).map(({ id }) => id)).toEqual([]);
  });

  it.each(LANGUAGES)("is explained where somebody pastes it, in %s", (language) => {
    const [first] = explain(PASTED, language).diagnoses;
    expect(first?.id).toBe("client-too-old");
    expect(`${first?.title} ${first?.cause}`).not.toMatch(/[{}…]|undefined/);
  });
});
