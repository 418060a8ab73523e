import { describe, expect, it } from "vitest";
import type { CertificateFacts } from "../../../../server/contract/facts.ts";
import { tlsCertificateChainUntidy } from "../../../../server/diagnose/catalogue/tls-certificate-chain-untidy.ts";
import { HEALTHY_LEAF, healthyFacts } from "../../../support/healthy-facts.ts";
import { healthyBut } from "../broken-at.ts";
import { CONTEXT, evidenceOf, rejected, TARGET } from "../evidence-of.ts";

const authority = (subject: string, issuer: string, fingerprint = subject): CertificateFacts => ({
  ...HEALTHY_LEAF,
  ...{ subject, issuer, fingerprint, names: [], selfSigned: subject === issuer },
});
const ISSUING = authority(HEALTHY_LEAF.issuer, "CN=Root");
const ROOT = authority("CN=Root", "CN=Root");
const CROSS = authority("CN=Root", "CN=Old Root", "CA:02");

const sent = (...chain: readonly CertificateFacts[]) => healthyFacts({ tls: healthyBut("tls", { chain }) });

describe("tls-certificate-chain-untidy", () => {
  it.each([
    ["order", "CN=Root", [HEALTHY_LEAF, ROOT, ISSUING]],
    ["order", "CN=Root", [HEALTHY_LEAF, CROSS, ISSUING]],
    ["twice", ISSUING.subject, [HEALTHY_LEAF, ISSUING, ISSUING]],
    ["twice", HEALTHY_LEAF.subject, [HEALTHY_LEAF, HEALTHY_LEAF, ISSUING]],
    ["root", "CN=Root", [HEALTHY_LEAF, ISSUING, ROOT]],
  ])("is found for %s, which %s shows", (fault, subject, chain) => {
    expect(evidenceOf(tlsCertificateChainUntidy, sent(...chain))).toEqual({ ...TARGET, fault, subject });
  });

  it.each([
    ["the issuer follows", [HEALTHY_LEAF, ISSUING]],
    ["a root that an older one has signed comes last, for clients that know that one", [HEALTHY_LEAF, ISSUING, CROSS]],
    ["the server vouches for itself and is trusted", [{ ...HEALTHY_LEAF, selfSigned: true }]],
    ["the issuer is not sent", [HEALTHY_LEAF]],
  ])("is not found when %s", (_, chain) => {
    expect(tlsCertificateChainUntidy.find(sent(...chain), CONTEXT)).toBeNull();
  });

  it("is not found when the chain is not trusted, which comes first", () => {
    const chain = [HEALTHY_LEAF, ISSUING, ROOT];
    const facts = healthyFacts({ tls: rejected("SELF_SIGNED_CERT_IN_CHAIN", {}, { chain }) });
    expect(tlsCertificateChainUntidy.find(facts, CONTEXT)).toBeNull();
  });
});
