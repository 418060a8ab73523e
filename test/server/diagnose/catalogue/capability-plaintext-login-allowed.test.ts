import { describe, expect, it } from "vitest";
import { capabilityPlaintextLoginAllowed } from "../../../../server/diagnose/catalogue/capability-plaintext-login-allowed.ts";
import type { ProbeFacts } from "../../../../server/probe/facts.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, TARGET } from "../evidence-of.ts";

const STARTTLS = { port: 143, security: "starttls" } as const;

describe("capability-plaintext-login-allowed", () => {
  it("is found when a login is offered before TLS", () => {
    expect(evidenceOf(capabilityPlaintextLoginAllowed, asked(healthyFacts({}, STARTTLS), true))).toEqual({
      ...TARGET,
      ...STARTTLS,
      mechanisms: "PLAIN, LOGIN command",
    });
  });

  it("is not found when the server refuses it", () => {
    expect(capabilityPlaintextLoginAllowed.find(asked(healthyFacts({}, STARTTLS), false), CONTEXT)).toBeNull();
  });

  it("is not found on the machine itself", () => {
    const { tcp } = healthyFacts().phases;
    if (tcp.status !== "ok") throw new Error("the healthy facts are not healthy");
    const local = healthyFacts({ tcp: { ...tcp, value: { ...tcp.value, address: "127.0.0.1" } } }, STARTTLS);
    expect(capabilityPlaintextLoginAllowed.find(asked(local, true), CONTEXT)).toBeNull();
  });
});

function asked(facts: ProbeFacts, offered: boolean): ProbeFacts {
  const plaintextLogin = { offered, mechanisms: ["PLAIN", "LOGIN command"] };
  return { ...facts, questions: { addresses: [], ports: [], tlsVersions: [], plaintextLogin } };
}
