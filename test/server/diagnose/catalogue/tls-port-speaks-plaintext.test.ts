import { describe, expect, it } from "vitest";
import { tlsPortSpeaksPlaintext } from "../../../../server/diagnose/catalogue/tls-port-speaks-plaintext.ts";
import { render } from "../../../../server/present/message.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("tls-port-speaks-plaintext", () => {
  it("is found when the answer is no TLS", () => {
    const facts = healthyFacts({ tls: failed("ERR_SSL_WRONG_VERSION_NUMBER", "wrong version number") });
    expect(evidenceOf(tlsPortSpeaksPlaintext, facts)).toEqual({
      ...TARGET,
      code: "ERR_SSL_WRONG_VERSION_NUMBER",
      text: "wrong version number",
    });
  });

  it("does not send anybody to port 993 who is there already", () => {
    const tls = failed<never>("ERR_SSL_WRONG_VERSION_NUMBER");
    const steps = ({ port }: { port: number }) => {
      const evidence = evidenceOf(tlsPortSpeaksPlaintext, healthyFacts({ tls }, { port }));
      return tlsPortSpeaksPlaintext.text.fix.user.map((step) => render(step, evidence, "en"));
    };
    expect(steps({ port: 993 })[0]).not.toEqual(steps({ port: 143 })[0]);
  });

  it("is not found when the answer after STARTTLS is no TLS", () => {
    expect(
      tlsPortSpeaksPlaintext.find(
        healthyFacts(
          { tls: failed("ERR_SSL_WRONG_VERSION_NUMBER", "wrong version number") },
          { port: 143, security: "starttls" },
        ),
        CONTEXT,
      ),
    ).toBeNull();
  });

  it("is not found when the handshake is refused in TLS", () => {
    expect(
      tlsPortSpeaksPlaintext.find(healthyFacts({ tls: failed("ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR") }), CONTEXT),
    ).toBeNull();
  });
});
