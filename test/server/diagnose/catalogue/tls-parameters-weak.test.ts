import { describe, expect, it } from "vitest";
import type { TlsFacts } from "../../../../server/contract/facts.ts";
import { tlsParametersWeak } from "../../../../server/diagnose/catalogue/tls-parameters-weak.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { HEALTHY_LEAF, healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, rejected, TARGET } from "../evidence-of.ts";

const ALERT = "ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE";
const GOOD_CIPHER = "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384";
const SHORT = { ...HEALTHY_LEAF, keyType: "rsa", keyBits: 512 };

describe("tls-parameters-weak", () => {
  it.each([
    ["ERR_SSL_DH_KEY_TOO_SMALL", "exchange"],
    ["ERR_SSL_BAD_ECPOINT", "exchange"],
    ["ERR_SSL_WRONG_SIGNATURE_TYPE", "digest"],
    ["ERR_SSL_UNSAFE_LEGACY_RENEGOTIATION_DISABLED", "renegotiation"],
    ["ERR_SSL_NO_CIPHERS_AVAILABLE", "cipher"],
    ["ERR_SSL_TLSV1_ALERT_INSUFFICIENT_SECURITY", "cipher"],
  ])("is found when the handshake fails with %s, and is all that is", (code, part) => {
    const facts = healthyFacts({ tls: failed(code) });
    expect(evidenceOf(tlsParametersWeak, facts)).toEqual({ ...TARGET, code, text: "what was said", part });
    expect(diagnose(facts, CONTEXT).map(({ id }) => id)).toEqual(["tls-parameters-weak"]);
  });

  it("is found when all that a second look shows is an outdated cipher", () => {
    const secondLook = { version: "TLSv1.2", cipher: "TLS_RSA_WITH_3DES_EDE_CBC_SHA", chain: [SHORT] };
    const facts = healthyFacts({ tls: failed<TlsFacts>(ALERT, "what was said", { secondLook }) });
    expect(evidenceOf(tlsParametersWeak, facts)).toMatchObject({ code: ALERT, part: "cipher" });
  });

  it("is found when a second look shows a group that nobody offers", () => {
    const facts = seen({ cipher: GOOD_CIPHER, keyExchange: "brainpoolP256r1" });
    expect(evidenceOf(tlsParametersWeak, facts)).toMatchObject({ code: ALERT, part: "exchange" });
  });

  it.each([
    ["ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE", "as OpenSSL said it until 3.1"],
    [ALERT, "as it says it since"],
  ])("is not found where nothing but the alert is known: %s, %s", (code) => {
    const facts = healthyFacts({ tls: failed(code) });
    expect(diagnose(facts, CONTEXT).map(({ id }) => id)).toEqual(["tls-handshake-failed"]);
  });

  it.each([
    ["nothing that is too weak", { version: "TLSv1.2", cipher: GOOD_CIPHER }, "tls-handshake-failed"],
    ["a cipher that all of today's clients offer", { cipher: "TLS_RSA_WITH_AES_128_CBC_SHA" }, "tls-handshake-failed"],
    ["no more than a retired version", { version: "TLSv1" }, "tls-version-unsupported"],
  ])("is not found where a second look shows %s", (_, secondLook, id) => {
    expect(diagnose(seen(secondLook), CONTEXT).map((finding) => finding.id)).toEqual([id]);
  });

  it("is not found when the key was all that was too weak", () => {
    const secondLook = { version: "TLSv1.2", cipher: "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", chain: [SHORT] };
    expect(
      tlsParametersWeak.find(healthyFacts({ tls: failed<TlsFacts>(ALERT, "what was said", { secondLook }) }), CONTEXT),
    ).toBeNull();
  });

  it("is not found when a good certificate is not accepted", () => {
    expect(tlsParametersWeak.find(healthyFacts({ tls: rejected("UNSPECIFIED") }), CONTEXT)).toBeNull();
  });

  it("is not found when there is no common version", () => {
    expect(tlsParametersWeak.find(healthyFacts({ tls: failed("ERR_SSL_UNSUPPORTED_PROTOCOL") }), CONTEXT)).toBeNull();
  });
});

/** A handshake that the server broke off, and that came about for a client that takes anything. */
function seen(secondLook: Partial<TlsFacts["secondLook"]>) {
  const shown = {
    version: "TLSv1.2",
    cipher: GOOD_CIPHER,
    keyExchange: "X25519",
    chain: [HEALTHY_LEAF],
    ...secondLook,
  };
  return healthyFacts({ tls: failed<TlsFacts>(ALERT, "what was said", { secondLook: shown }) });
}
