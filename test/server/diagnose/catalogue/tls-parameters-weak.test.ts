import { describe, expect, it } from "vitest";
import { tlsParametersWeak } from "../../../../server/diagnose/catalogue/tls-parameters-weak.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, rejected, TARGET } from "../evidence-of.ts";

describe("tls-parameters-weak", () => {
  it.each([
    ["ERR_SSL_DH_KEY_TOO_SMALL", "exchange"],
    ["ERR_SSL_BAD_ECPOINT", "exchange"],
    ["ERR_SSL_EE_KEY_TOO_SMALL", "key"],
    ["ERR_SSL_CA_MD_TOO_WEAK", "digest"],
    ["ERR_SSL_UNSAFE_LEGACY_RENEGOTIATION_DISABLED", "renegotiation"],
    ["ERR_SSL_NO_CIPHERS_AVAILABLE", "cipher"],
    ["ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE", "cipher"],
    ["ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE", "cipher"],
  ])("is found when the handshake fails with %s, and is all that is", (code, part) => {
    const facts = healthyFacts({ tls: failed(code) });
    expect(evidenceOf(tlsParametersWeak, facts)).toEqual({ ...TARGET, code, text: "what was said", part });
    expect(diagnose(facts, CONTEXT).map(({ id }) => id)).toEqual(["tls-parameters-weak"]);
  });

  it("is found when the key is too short for our OpenSSL, which Node has no name for", () => {
    const facts = healthyFacts({ tls: rejected("UNSPECIFIED", { keyType: "rsa", keyBits: 1024 }) });
    expect(evidenceOf(tlsParametersWeak, facts)).toMatchObject({ code: "UNSPECIFIED", part: "key" });
    expect(diagnose(facts, CONTEXT).map(({ id }) => id)).toEqual(["tls-parameters-weak", "policy-password-withheld"]);
  });

  it("is not found when a good certificate is not accepted", () => {
    expect(tlsParametersWeak.find(healthyFacts({ tls: rejected("UNSPECIFIED") }), CONTEXT)).toBeNull();
  });

  it("is not found when there is no common version", () => {
    expect(tlsParametersWeak.find(healthyFacts({ tls: failed("ERR_SSL_UNSUPPORTED_PROTOCOL") }), CONTEXT)).toBeNull();
  });
});
