import { describe, expect, it } from "vitest";
import type { Phases, ProbeFacts } from "../../../../server/contract/facts.ts";
import { capabilityPlaintextLoginAllowed } from "../../../../server/diagnose/catalogue/capability-plaintext-login-allowed.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { healthyBut } from "../broken-at.ts";
import { CONTEXT, evidenceOf, rejected, TARGET } from "../evidence-of.ts";

const STARTTLS = { port: 143, security: "starttls" } as const;

describe("capability-plaintext-login-allowed", () => {
  it("is found when a login is offered before TLS", () => {
    expect(evidenceOf(capabilityPlaintextLoginAllowed, asked(healthyFacts({}, STARTTLS), true))).toEqual({
      ...TARGET,
      ...STARTTLS,
      mechanisms: "PLAIN, LOGIN command",
    });
  });

  it.each([
    ["IMAP4REV1 STARTTLS", "starttls", "LOGIN command"],
    ["IMAP4REV1 STARTTLS AUTH=PLAIN AUTH=CRAM-MD5", "starttls", "PLAIN, CRAM-MD5, LOGIN command"],
    ["IMAP4REV1 STARTTLS LOGINDISABLED AUTH=PLAIN", "starttls", "PLAIN"],
    ["IMAP4REV2 AUTH=LOGIN LOGINDISABLED", "none", "LOGIN"],
  ] as const)("is found at every check where what is announced before TLS is %s", (atoms, security, mechanisms) => {
    const facts = healthyFacts({ capability: inClear(atoms) }, { port: 143, security });
    expect(evidenceOf(capabilityPlaintextLoginAllowed, facts)).toMatchObject({ security, mechanisms });
  });

  it.each([
    "IMAP4REV1 STARTTLS LOGINDISABLED",
    "IMAP4REV1 STARTTLS LOGINDISABLED AUTH=SCRAM-SHA-256 AUTH=GSSAPI",
    // No IMAP server has said what it does.
    "",
  ])("is not found where what is announced before TLS is %s", (atoms) => {
    const facts = healthyFacts({ capability: inClear(atoms) }, STARTTLS);
    expect(capabilityPlaintextLoginAllowed.find(facts, CONTEXT)).toBeNull();
  });

  it("is found also where TLS or the login then fails", () => {
    const facts = healthyFacts(
      { capability: inClear("IMAP4REV1 STARTTLS"), tls: rejected("CERT_HAS_EXPIRED") },
      STARTTLS,
    );
    expect(capabilityPlaintextLoginAllowed.find(facts, CONTEXT)).not.toBeNull();
  });

  it("is not found where everybody is let in by the greeting", () => {
    const greeting = healthyBut("greeting", { status: "PREAUTH" });
    const facts = healthyFacts({ greeting, capability: inClear("IMAP4REV1") }, { port: 143, security: "none" });
    expect(capabilityPlaintextLoginAllowed.find(facts, CONTEXT)).toBeNull();
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

function inClear(atoms: string): Phases["capability"] {
  return healthyBut("capability", { beforeTls: atoms.split(" ").filter(Boolean) });
}

function asked(facts: ProbeFacts, offered: boolean): ProbeFacts {
  const plaintextLogin = { offered, mechanisms: ["PLAIN", "LOGIN command"] };
  return { ...facts, questions: { addresses: [], ports: [], tlsVersions: [], plaintextLogin } };
}
