import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PhaseOutcome, ProbeFacts } from "../../../server/contract/facts.ts";
import { LANGUAGES } from "../../../server/contract/languages.ts";
import { PHASE_NAMES, type PhaseName } from "../../../server/contract/phases.ts";
import { dnsTimeout } from "../../../server/diagnose/catalogue/dns-timeout.ts";
import { diagnose } from "../../../server/diagnose/diagnose.ts";
import type { Diagnosis } from "../../../server/diagnose/diagnosis.ts";
import { describe as describeFinding } from "../../../server/present/report.ts";
import { healthyFacts, STARTTLS_AGREED } from "../../support/healthy-facts.ts";
import { CONTEXT, failed, rejected, unreadable } from "./evidence-of.ts";

const SKIPPED = { status: "skipped", because: "not-applicable" } satisfies PhaseOutcome<never>;
const CODES = [
  ..."ENOTFOUND ENODATA EAI_AGAIN ETIMEDOUT ECONNREFUSED ENETUNREACH ECONNRESET EACCES EPIPE EConnectionClosed".split(
    " ",
  ),
  ..."ERR_SSL_WRONG_VERSION_NUMBER ERR_SSL_UNSUPPORTED_PROTOCOL CERT_HAS_EXPIRED CERT_NOT_YET_VALID".split(" "),
  ..."ERR_TLS_CERT_ALTNAME_INVALID DEPTH_ZERO_SELF_SIGNED_CERT UNABLE_TO_VERIFY_LEAF_SIGNATURE CERT_REVOKED".split(" "),
  ..."STARTTLS_NOT_OFFERED STARTTLS_INJECTION NOT_IMAP BYE NO BAD AUTHENTICATIONFAILED UNAVAILABLE EXPIRED LIMIT".split(
    " ",
  ),
  ..."LOGINDISABLED MECHANISM_UNSUPPORTED NONEXISTENT NOPERM LineTooLarge ParserError4 SERVERBUG UNKNOWN".split(" "),
];

function ids(facts: ProbeFacts): readonly string[] {
  return diagnose(facts, CONTEXT).map(({ id }) => id);
}

describe("diagnose", () => {
  it("finds nothing on a healthy server, whatever its security", () => {
    expect(ids(healthyFacts())).toEqual([]);
    const { user: _, ...server } = healthyFacts().server;
    expect(ids({ ...healthyFacts({ tls: SKIPPED }), server: { ...server, port: 143, security: "none" } })).toEqual([]);
    const starttls = { status: "ok", at: 0, seconds: 0.01, value: STARTTLS_AGREED } as const;
    expect(ids(healthyFacts({ starttls }, { port: 143, security: "starttls" }))).toEqual([]);
  });

  it("finds nothing when only the logout failed", () => {
    const code = fc.oneof(fc.constantFrom(...CODES), fc.string());
    fc.assert(
      fc.property(code, (code) => {
        expect(ids(healthyFacts({ logout: failed(code) }))).toEqual([]);
      }),
    );
  });

  it("finds a reason for every failed phase, whatever its code, and can say it in both languages", () => {
    const phase = fc.constantFrom(...PHASE_NAMES.filter((name) => name !== "logout"));
    const code = fc.oneof(fc.constantFrom(...CODES), fc.string({ minLength: 1 }));
    const security = fc.constantFrom("implicit-tls", "starttls", "none");
    fc.assert(
      fc.property(phase, code, fc.string(), security, (name, code, text, security) => {
        const findings = diagnose(healthyFacts({ [name]: failed(code, text) }, { security }), CONTEXT);
        expect(findings.map(({ phase }) => phase)).toContain(name);
        for (const finding of findings) {
          for (const language of LANGUAGES) expect(describeFinding(finding, language).title).not.toBe("");
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("takes a code for a code, even where it is the name of something that every object has", () => {
    for (const name of ["dns", "tcp", "tls", "greeting", "auth", "status"] as const) {
      for (const code of ["__proto__", "constructor", "toString"]) {
        for (const finding of diagnose(healthyFacts({ [name]: failed(code) }), CONTEXT)) {
          expect(describeFinding(finding, "en").title).not.toBe("");
        }
      }
    }
  });

  it("finds one reason only where one thing is wrong", () => {
    const phase = fc.constantFrom<PhaseName>(
      "dns",
      "tcp",
      "starttls",
      "greeting",
      "capability",
      "auth",
      "list",
      "status",
    );
    fc.assert(
      fc.property(phase, fc.constantFrom(...CODES), (name, code) => {
        expect(ids(healthyFacts({ [name]: failed(code) }))).toHaveLength(1);
      }),
    );
  });

  it("leaves the general diagnosis away where a certificate explains the failure", () => {
    expect(ids(healthyFacts({ tls: rejected("CERT_HAS_EXPIRED") }))).toEqual([
      "tls-certificate-expired",
      "policy-password-withheld",
    ]);
  });

  it("keeps the general diagnosis where the more exact one explains something else", () => {
    const [status] = [unreadable("NONEXISTENT", "no such mailbox").phases.status];
    if (status.status !== "failed") throw new Error("the mailbox is readable");
    const facts = healthyFacts({ status: { ...status, failure: { code: "SERVERBUG", text: "internal error" } } });
    expect(ids(facts)).toEqual(["session-server-error", "mailbox-not-found"]);
  });

  it("puts first what was named as the cause, then what is true as well, then what follows", () => {
    const names = { nameMatches: false };
    expect(ids(healthyFacts({ tls: rejected("DEPTH_ZERO_SELF_SIGNED_CERT", {}, names) }))).toEqual([
      "tls-certificate-self-signed",
      "tls-certificate-name-mismatch",
      "policy-password-withheld",
    ]);
  });

  it("puts the failed phase before what only works badly", () => {
    const attempts = [
      { address: "2001:db8::1", family: 6, at: 0, seconds: 5, failure: { code: "ETIMEDOUT", text: "no answer" } },
      { address: "192.0.2.1", family: 4, at: 5, seconds: 0.01 },
    ] as const;
    const tcp = { status: "ok", at: 0, seconds: 5, value: { address: "192.0.2.1", family: 4, attempts } } as const;
    const facts = healthyFacts({ tcp, starttls: failed("STARTTLS_INJECTION") }, { port: 143, security: "starttls" });
    expect(ids(facts)).toEqual(["starttls-injection-possible", "tcp-ipv6-failing"]);
  });

  it("orders failed phases as the security mode runs them", () => {
    const failures = { tls: failed("ECONNRESET"), greeting: failed("ETIMEDOUT") } as const;
    expect(ids(healthyFacts(failures))).toEqual(["tls-handshake-closed", "greeting-timeout"]);
    expect(ids(healthyFacts(failures, { security: "starttls" }))).toEqual(["greeting-timeout", "tls-handshake-closed"]);
  });

  it("says in which phase a session broke", () => {
    expect(diagnose(healthyFacts({ list: failed("BYE") }), CONTEXT)).toMatchObject([
      { id: "session-closed-by-server", severity: "critical", phase: "list" },
    ]);
  });

  it("reports a diagnosis that throws, and goes on", () => {
    const bugs: unknown[] = [];
    const broken: Diagnosis = {
      ...dnsTimeout,
      id: "dns-server-failed",
      find: () => {
        throw new Error("a bug");
      },
    };
    const onBug = (error: unknown, id: string) => bugs.push([id, String(error)]);
    const findings = diagnose(healthyFacts({ dns: failed("ETIMEDOUT") }), CONTEXT, onBug, [broken, dnsTimeout]);
    expect(findings.map(({ id }) => id)).toEqual(["dns-timeout"]);
    expect(bugs).toEqual([["dns-server-failed", "Error: a bug"]]);
  });
});
