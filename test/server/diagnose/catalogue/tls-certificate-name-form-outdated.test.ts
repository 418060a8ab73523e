import { describe, expect, it } from "vitest";
import type { NameForm } from "../../../../server/contract/facts.ts";
import { tlsCertificateNameFormOutdated } from "../../../../server/diagnose/catalogue/tls-certificate-name-form-outdated.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, rejected, TARGET } from "../evidence-of.ts";

describe("tls-certificate-name-form-outdated", () => {
  it.each(["subject", "wildcard", "dot"] as const)("is found, and is all that is: %s", (form) => {
    const facts = named(form);
    expect(evidenceOf(tlsCertificateNameFormOutdated, facts)).toEqual({
      ...TARGET,
      form,
      subject: "CN=mail.example.com",
    });
    expect(diagnose(facts, CONTEXT).map(({ id, severity }) => [id, severity])).toEqual([
      ["tls-certificate-name-form-outdated", "error"],
    ]);
  });

  it("is found behind what hurts everybody", () => {
    const facts = healthyFacts({ tls: rejected("CERT_HAS_EXPIRED", {}, { nameForm: "subject" }) });
    expect(diagnose(facts, CONTEXT).map(({ id }) => id)).toEqual([
      "tls-certificate-expired",
      "tls-certificate-name-form-outdated",
      "policy-password-withheld",
    ]);
  });

  it("is not found of a certificate that stands in for another", () => {
    const certificate = { subject: "CN=localhost", names: ["localhost"], selfSigned: true };
    const tls = rejected("DEPTH_ZERO_SELF_SIGNED_CERT", certificate, { nameForm: "subject" });
    expect(tlsCertificateNameFormOutdated.find(healthyFacts({ tls }), CONTEXT)).toBeNull();
  });

  it("is not found on a healthy server", () => {
    expect(tlsCertificateNameFormOutdated.find(healthyFacts(), CONTEXT)).toBeNull();
  });
});

function named(nameForm: NameForm) {
  const { tls } = healthyFacts().phases;
  if (tls.status !== "ok") throw new Error("the healthy facts are not healthy");
  return healthyFacts({ tls: { ...tls, value: { ...tls.value, nameForm } } });
}
