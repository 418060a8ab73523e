import { describe, expect, it } from "vitest";
import type { CertificateFacts, ProbeFacts, StarttlsFacts, StatusFacts } from "../../../server/contract/facts.ts";
import { diagnose } from "../../../server/diagnose/diagnose.ts";
import { HEALTHY_INBOX, HEALTHY_LEAF, healthyFacts } from "../../support/healthy-facts.ts";
import { brokenAt, healthyBut } from "./broken-at.ts";
import { CONTEXT, comparedWith, counting, failed, rejected } from "./evidence-of.ts";

type Pair = readonly [what: string, facts: ProbeFacts, ids: readonly string[]];

const WITHHELD = "policy-password-withheld";
const ENDED = { notAfter: "2026-11-20T00:00:00.000Z" };
const ENDS_SOON = { notAfter: "2026-11-28T00:00:00.000Z" };
const EARLY = { notBefore: "2026-11-25T12:00:00.000Z" };
const OF_ANOTHER = { names: ["web7.example.net"], subject: "CN=web7.example.net" };
const WEAK = { keyType: "rsa", keyBits: 1024 } as const;
const OWN = { selfSigned: true, issuer: "CN=mail.example.com" };
const PANEL = { subject: "CN=Plesk, O=Plesk", names: [], selfSigned: true };

const CHAIN = "UNABLE_TO_VERIFY_LEAF_SIGNATURE";
const SELF_SIGNED = "DEPTH_ZERO_SELF_SIGNED_CERT";
const UNKNOWN = "SELF_SIGNED_CERT_IN_CHAIN";

const IPV6_DEAD = healthyBut("tcp", {
  attempts: [
    { address: "2001:db8::1", family: 6, at: 0, seconds: 5, failure: { code: "ETIMEDOUT", text: "no answer" } },
    { address: "192.0.2.1", family: 4, at: 5, seconds: 0.01 },
  ],
});
const WRONG_PASSWORD = failed<never>("AUTHENTICATIONFAILED", "Authentication failed.");
const NO_STARTTLS = failed<StarttlsFacts>("STARTTLS_NOT_OFFERED", "not offered", { offered: false });
const ENDING = healthyBut("tls", {
  chain: [{ ...HEALTHY_LEAF, ...ENDS_SOON }],
  earliestNotAfter: ENDS_SOON.notAfter,
});

const PAIRS: readonly Pair[] = [
  [
    "has expired and names another host",
    certificate("CERT_HAS_EXPIRED", { ...ENDED, ...OF_ANOTHER }),
    ["tls-certificate-expired", "tls-certificate-name-mismatch", WITHHELD],
  ],
  [
    "has expired and came without its issuer",
    certificate(CHAIN, ENDED),
    ["tls-certificate-expired", "tls-certificate-chain-incomplete", WITHHELD],
  ],
  [
    "names another host and came without its issuer",
    certificate(CHAIN, OF_ANOTHER),
    ["tls-certificate-name-mismatch", "tls-certificate-chain-incomplete", WITHHELD],
  ],
  [
    "has expired, names another host and came without its issuer",
    certificate(CHAIN, { ...ENDED, ...OF_ANOTHER }),
    ["tls-certificate-expired", "tls-certificate-name-mismatch", "tls-certificate-chain-incomplete", WITHHELD],
  ],
  [
    "is not valid yet and names another host",
    certificate("CERT_NOT_YET_VALID", { ...EARLY, ...OF_ANOTHER }),
    ["tls-certificate-not-yet-valid", "tls-certificate-name-mismatch", WITHHELD],
  ],
  [
    "vouches for itself and names another host",
    certificate(SELF_SIGNED, { ...OWN, ...OF_ANOTHER }),
    ["tls-certificate-self-signed", "tls-certificate-name-mismatch", WITHHELD],
  ],
  [
    "vouches for itself and has expired",
    certificate(SELF_SIGNED, { ...OWN, ...ENDED }),
    ["tls-certificate-self-signed", "tls-certificate-expired", WITHHELD],
  ],
  [
    "is what the panel made for itself, expired, and names nobody",
    certificate(SELF_SIGNED, { ...PANEL, ...ENDED }),
    ["tls-certificate-self-signed", WITHHELD],
  ],
  [
    "comes from an unknown authority and has expired",
    certificate(UNKNOWN, ENDED),
    ["tls-certificate-untrusted-issuer", "tls-certificate-expired", WITHHELD],
  ],
  [
    "was made on the way, for another name, and has expired",
    certificate(UNKNOWN, { ...OF_ANOTHER, ...ENDED, issuer: "CN=Avast Web/Mail Shield Root" }),
    ["tls-intercepted", WITHHELD],
  ],
];

const ACROSS: readonly Pair[] = [
  [
    "IPv6 is dead and the certificate has expired",
    brokenAt("tls", rejected("CERT_HAS_EXPIRED", ENDED), { before: { tcp: IPV6_DEAD } }),
    ["tls-certificate-expired", "tcp-ipv6-failing", WITHHELD],
  ],
  [
    "IPv6 is dead and the certificate ends soon",
    healthyFacts({ tcp: IPV6_DEAD, tls: ENDING }),
    ["tcp-ipv6-failing", "tls-certificate-expiring"],
  ],
  [
    "IPv6 is dead and the password is wrong",
    brokenAt("auth", WRONG_PASSWORD, { before: { tcp: IPV6_DEAD } }),
    ["auth-credentials-rejected", "tcp-ipv6-failing"],
  ],
  [
    "IPv6 is dead and the port speaks no TLS",
    brokenAt("tls", failed("ERR_SSL_WRONG_VERSION_NUMBER"), { before: { tcp: IPV6_DEAD } }),
    ["tls-port-speaks-plaintext", "tcp-ipv6-failing"],
  ],
  [
    "the certificate ends soon and the password is wrong",
    brokenAt("auth", WRONG_PASSWORD, { before: { tls: ENDING } }),
    ["auth-credentials-rejected", "tls-certificate-expiring"],
  ],
  [
    "the certificate ends soon and its key is short",
    healthyFacts({
      tls: healthyBut("tls", {
        chain: [{ ...HEALTHY_LEAF, ...ENDS_SOON, ...WEAK }],
        earliestNotAfter: ENDS_SOON.notAfter,
      }),
    }),
    ["tls-certificate-expiring", "tls-certificate-weak"],
  ],
  [
    "STARTTLS is missing where a login without it is refused",
    brokenAt("starttls", NO_STARTTLS, { security: "starttls", before: inClear("LOGINDISABLED") }),
    ["starttls-not-offered"],
  ],
  [
    "nobody can change to TLS because everybody is logged in already",
    brokenAt("starttls", NO_STARTTLS, {
      security: "starttls",
      before: { greeting: healthyBut("greeting", { status: "PREAUTH" }) },
    }),
    ["greeting-preauth"],
  ],
  [
    "no mailbox is listed, and none can be opened",
    brokenAt(
      "status",
      failed<StatusFacts>("NONEXISTENT", "no such mailbox", {
        mailboxes: [{ path: "INBOX", failure: { code: "NONEXISTENT", text: "no such mailbox" } }],
      }),
      { before: { list: healthyBut("list", { mailboxes: [] }) } },
    ),
    ["mailbox-list-empty"],
  ],
  [
    "the mailbox is full and takes no new mail",
    {
      ...counting({ ...HEALTHY_INBOX, newest: "2026-11-01T00:00:00.000Z" }),
      phases: {
        ...counting({ ...HEALTHY_INBOX, newest: "2026-11-01T00:00:00.000Z" }).phases,
        quota: healthyBut("quota", {
          roots: [{ root: "", resources: [{ name: "STORAGE", used: "1024", limit: "1024" }] }],
        }),
      },
    },
    ["quota-exceeded"],
  ],
];

describe("diagnose, of a certificate with which several things are wrong", () => {
  it.each(PAIRS)("puts first what helps most where it %s", (_, facts, ids) => expect(idsOf(facts)).toEqual(ids));
});

describe("diagnose, of two things that are wrong", () => {
  it.each(ACROSS)("puts first what is worse, and leaves out what follows, where %s", (_, facts, ids) => {
    expect(idsOf(facts)).toEqual(ids);
  });

  it("leaves out what follows from a renumbered mailbox", () => {
    const before = counting({ ...HEALTHY_INBOX, ...counts({ messages: 12, uidNext: 5000, highestModseq: "9000" }) });
    const after = counting({
      ...HEALTHY_INBOX,
      ...counts({ messages: 12, uidNext: 13, highestModseq: "20" }),
      uidValidity: 2,
      examined: { messages: 12, uidNext: 13, uidValidity: 2, highestModseq: "20" },
    });
    expect(diagnose(after, comparedWith(before)).map(({ id }) => id)).toEqual(["mailbox-uidvalidity-changed"]);
  });

  it("puts a mailbox that went back in time before the messages that it lacks", () => {
    const before = counting({ ...HEALTHY_INBOX, ...counts({ messages: 1000, uidNext: 2000, highestModseq: "9000" }) });
    const after = counting({ ...HEALTHY_INBOX, ...counts({ messages: 300, uidNext: 900, highestModseq: "4000" }) });
    const ids = diagnose(after, comparedWith(before)).map(({ id }) => id);
    expect(ids[0]).toBe("mailbox-uidnext-decreased");
    expect(ids.at(-1)).toBe("mailbox-messages-dropped");
  });
});

function certificate(code: string, fields: Partial<CertificateFacts>): ProbeFacts {
  const isOther = fields.names !== undefined && !fields.names.includes("mail.example.com");
  return brokenAt("tls", rejected(code, fields, { nameMatches: !isOther }));
}

function inClear(...more: readonly string[]) {
  const beforeTls = ["IMAP4REV1", ...more];
  return { capability: healthyBut("capability", { beforeTls, afterTls: null, afterLogin: null }) };
}

function counts(values: { messages: number; uidNext: number; highestModseq: string }) {
  return { ...values, examined: { ...values, uidValidity: 1 } };
}

function idsOf(facts: ProbeFacts): readonly string[] {
  const context = { ...CONTEXT, thresholds: { ...CONTEXT.thresholds, newestMessageAge: 7200, seconds: { total: 3 } } };
  return diagnose(facts, context).map(({ id }) => id);
}
