import { describe, expect, it } from "vitest";
import { tlsClockWrong } from "../../../../server/diagnose/catalogue/tls-clock-wrong.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, rejected, TARGET } from "../evidence-of.ts";

describe("tls-clock-wrong", () => {
  it("is found when the certificate begins within two days, and is all that is", () => {
    const facts = healthyFacts({ tls: rejected("CERT_NOT_YET_VALID", { notBefore: "2026-11-23T14:30:00.000Z" }) });
    expect(evidenceOf(tlsClockWrong, facts)).toEqual({
      ...TARGET,
      code: "CERT_NOT_YET_VALID",
      subject: "CN=mail.example.com",
      hours: 3,
      clock: "2026-11-23 12:00 UTC",
      begins: "2026-11-23 14:30 UTC",
    });
    expect(diagnose(facts, CONTEXT).map(({ id }) => id)).toEqual(["tls-clock-wrong", "policy-password-withheld"]);
  });

  it("is not found when it begins later", () => {
    const facts = healthyFacts({ tls: rejected("CERT_NOT_YET_VALID", { notBefore: "2026-11-25T12:00:00.000Z" }) });
    expect(tlsClockWrong.find(facts, CONTEXT)).toBeNull();
    expect(diagnose(facts, CONTEXT)[0]?.id).toBe("tls-certificate-not-yet-valid");
  });

  it("is not found when the certificate is valid", () => {
    expect(tlsClockWrong.find(healthyFacts(), CONTEXT)).toBeNull();
  });
});
