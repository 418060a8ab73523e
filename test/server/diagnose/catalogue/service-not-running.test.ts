import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../../server/contract/languages.ts";
import { serviceNotRunning } from "../../../../server/diagnose/catalogue/service-not-running.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { explain } from "../../../../server/present/explain.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed } from "../evidence-of.ts";

const PASTED =
  "doveconf: Fatal: Error in configuration file /etc/dovecot/dovecot.conf line 5: Unknown setting: ssl_cert";

describe("service-not-running", () => {
  it("is found by no check: it sees a refused connection", () => {
    const facts = healthyFacts({ tcp: failed("ECONNREFUSED") });
    expect(() => evidenceOf(serviceNotRunning, facts)).toThrow("is not found");
    expect(diagnose(facts, CONTEXT).map(({ id }) => id)).toEqual(["tcp-connection-refused"]);
  });

  it.each(LANGUAGES)("is explained where somebody pastes it, in %s", (language) => {
    const [first] = explain(PASTED, language).diagnoses;
    expect(first?.id).toBe("service-not-running");
    expect(`${first?.title} ${first?.cause}`).not.toMatch(/[{}…]|undefined/);
  });
});
