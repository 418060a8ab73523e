import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../../server/contract/languages.ts";
import { tlsKeyCertificateMismatch } from "../../../../server/diagnose/catalogue/tls-key-certificate-mismatch.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { explain } from "../../../../server/present/explain.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed } from "../evidence-of.ts";

const PASTED = "Fatal: Can't load private ssl_key: Key is for a different cert than ssl_cert";

describe("tls-key-certificate-mismatch", () => {
  it("is found by no check: it sees a handshake that ends without a reason", () => {
    const facts = healthyFacts({ tls: failed("ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE") });
    expect(() => evidenceOf(tlsKeyCertificateMismatch, facts)).toThrow("is not found");
    expect(diagnose(facts, CONTEXT).map(({ id }) => id)).toEqual(["tls-handshake-failed"]);
  });

  it.each(LANGUAGES)("is explained where somebody pastes it, in %s", (language) => {
    const [first] = explain(PASTED, language).diagnoses;
    expect(first?.id).toBe("tls-key-certificate-mismatch");
    expect(`${first?.title} ${first?.cause}`).not.toMatch(/[{}…]|undefined/);
  });
});
