import { describe, expect, it } from "vitest";
import type { CertificateFacts, PhaseOutcome, TlsFacts } from "../../../../server/contract/facts.ts";
import { tlsCertificateExpiring } from "../../../../server/diagnose/catalogue/tls-certificate-expiring.ts";
import { HEALTHY_LEAF, healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("tls-certificate-expiring", () => {
  it("is found when the certificate ends within the threshold", () => {
    const facts = healthyFacts({ tls: ending("2026-12-03T12:00:00.000Z") });
    expect(evidenceOf(tlsCertificateExpiring, facts)).toEqual({
      ...TARGET,
      subject: "CN=mail.example.com",
      holder: "own",
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
      holder: "own",
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

  const LIVES: readonly (readonly [life: string, days: number, warnsBelow: number])[] = [
    ["six days", 6, 2],
    ["47 days", 47, 47 / 3],
    ["90 days", 90, 21],
    ["a year", 365, 21],
    ["ten years", 3650, 21],
  ];

  it.each(LIVES)(
    "is found below a third of a life of %s where nothing is configured, at most 21 days",
    (_, life, days) => {
      const found = (left: number) => tlsCertificateExpiring.find(healthyFacts({ tls: living(life, left) }), BY_LIFE);
      expect(found(days - 0.01)).toMatchObject({ days: Math.floor(days - 0.01) });
      expect(found(days + 0.01)).toBeNull();
    },
  );

  it("says nothing of a certificate of six days that is an hour old", () => {
    expect(tlsCertificateExpiring.find(healthyFacts({ tls: living(6, 6 - 1 / 24) }), BY_LIFE)).toBeNull();
  });

  it("judges the path that was verified, not what was sent along, and names the authority that ends", () => {
    const { tls } = healthyFacts().phases;
    if (tls.status !== "ok") throw new Error("the healthy facts are not healthy");
    const authority = { ...HEALTHY_LEAF, subject: "CN=Issuing", fingerprint: "CA:01" };
    const soon = { ...authority, notAfter: "2026-11-26T00:00:00.000Z" };
    const chain = [HEALTHY_LEAF, soon];
    const over = (certificates: readonly CertificateFacts[]): PhaseOutcome<TlsFacts> => ({
      ...tls,
      value: { ...tls.value, chain, path: { certificates, ends: "trusted-root" } },
    });
    const unneeded = healthyFacts({ tls: over([HEALTHY_LEAF, authority]) });
    expect(tlsCertificateExpiring.find(unneeded, CONTEXT)).toBeNull();
    const needed = healthyFacts({ tls: over([HEALTHY_LEAF, soon]) });
    expect(evidenceOf(tlsCertificateExpiring, needed)).toMatchObject({
      subject: "CN=Issuing",
      holder: "authority",
      days: 2,
    });
  });

  it("is not found when the handshake failed", () => {
    expect(tlsCertificateExpiring.find(healthyFacts({ tls: failed("ECONNRESET") }), CONTEXT)).toBeNull();
  });
});

const BY_LIFE = { ...CONTEXT, thresholds: { ...CONTEXT.thresholds, certificateDays: null } };
const DAY_MS = 86_400_000;

/** A healthy handshake with a certificate of so many days of life, so many of them left. */
function living(life: number, left: number): PhaseOutcome<TlsFacts> {
  const { tls } = healthyFacts().phases;
  if (tls.status !== "ok") throw new Error("the healthy facts are not healthy");
  const end = CONTEXT.now.getTime() + left * DAY_MS;
  const notBefore = new Date(end - life * DAY_MS).toISOString();
  const chain = [{ ...HEALTHY_LEAF, notBefore, notAfter: new Date(end).toISOString() }];
  return { ...tls, value: { ...tls.value, chain } };
}

/** A healthy handshake over a chain of certificates that end at these moments. */
function ending(...moments: readonly string[]): PhaseOutcome<TlsFacts> {
  const { tls } = healthyFacts().phases;
  if (tls.status !== "ok") throw new Error("the healthy facts are not healthy");
  const chain = moments.flatMap((notAfter) => tls.value.chain.map((one) => ({ ...one, notAfter })));
  return { ...tls, value: { ...tls.value, chain } };
}
