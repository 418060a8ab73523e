import { describe, expect, it } from "vitest";
import { tlsCertificateExpiring } from "../../../../server/diagnose/catalogue/tls-certificate-expiring.ts";
import type { PhaseOutcome, TlsFacts } from "../../../../server/probe/facts.ts";
import { HEALTHY_LEAF, healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("tls-certificate-expiring", () => {
  it("is found when the certificate ends within the threshold", () => {
    const facts = healthyFacts({ tls: ending("2026-12-03T12:00:00.000Z") });
    expect(evidenceOf(tlsCertificateExpiring, facts)).toEqual({
      ...TARGET,
      subject: "CN=mail.example.com",
      notAfter: "2026-12-03T12:00:00.000Z",
      days: 10,
      renewed: "no",
      renewedPort: 0,
    });
  });

  it("counts the certificate of the chain that ends first", () => {
    const facts = healthyFacts({ tls: ending("2027-01-23T00:00:00.000Z", "2026-11-24T11:00:00.000Z") });
    expect(evidenceOf(tlsCertificateExpiring, facts)).toEqual({
      ...TARGET,
      subject: "CN=mail.example.com",
      notAfter: "2026-11-24T11:00:00.000Z",
      days: 0,
      renewed: "no",
      renewedPort: 0,
    });
  });

  it("says when another port of the host serves the renewed certificate already", () => {
    const questions = {
      addresses: [],
      ports: [{ port: 443, security: "implicit-tls", seconds: 0.1, certificate: HEALTHY_LEAF, trusted: true }],
      tlsVersions: [],
      plaintextLogin: null,
    } as const;
    const facts = { ...healthyFacts({ tls: ending("2026-11-24T11:00:00.000Z") }), questions };
    expect(evidenceOf(tlsCertificateExpiring, facts)).toMatchObject({ renewed: "elsewhere", renewedPort: 443 });
  });

  it("is not found when the threshold is not reached yet", () => {
    expect(tlsCertificateExpiring.find(healthyFacts({ tls: ending("2026-12-14T12:00:00.000Z") }), CONTEXT)).toBeNull();
  });

  it("is not found for a certificate that ended long ago and is served along", () => {
    expect(
      tlsCertificateExpiring.find(
        healthyFacts({ tls: ending("2027-01-23T00:00:00.000Z", "2021-09-30T14:01:15.000Z") }),
        CONTEXT,
      ),
    ).toBeNull();
  });

  it("is not found when the handshake failed", () => {
    expect(tlsCertificateExpiring.find(healthyFacts({ tls: failed("ECONNRESET") }), CONTEXT)).toBeNull();
  });
});

/** A healthy handshake over a chain of certificates that end at these moments. */
function ending(...moments: readonly string[]): PhaseOutcome<TlsFacts> {
  const { tls } = healthyFacts().phases;
  if (tls.status !== "ok") throw new Error("the healthy facts are not healthy");
  const chain = moments.flatMap((notAfter) => tls.value.chain.map((one) => ({ ...one, notAfter })));
  return { ...tls, value: { ...tls.value, chain } };
}
