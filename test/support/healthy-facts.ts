import type { Phases, ProbeFacts } from "../../server/probe/facts.ts";

/** The moment at which every healthy fixture is judged. */
export const NOW = new Date("2026-11-23T12:00:00.000Z");

const HEALTHY_PHASES: Phases = {
  dns: { status: "ok", at: 0, seconds: 0.003, value: { addresses: ["192.0.2.1"] } },
  tcp: {
    status: "ok",
    at: 0.003,
    seconds: 0.011,
    value: { address: "192.0.2.1", family: 4, attempts: [{ address: "192.0.2.1", family: 4, seconds: 0.011 }] },
  },
  tls: {
    status: "ok",
    at: 0.014,
    seconds: 0.038,
    value: {
      version: "TLSv1.3",
      cipher: "TLS_AES_256_GCM_SHA384",
      serverName: "mail.example.com",
      trusted: true,
      nameMatches: true,
      verification: null,
      chain: [
        {
          subject: "CN=mail.example.com",
          issuer: "CN=Example CA R3, O=Example",
          names: ["mail.example.com", "imap.example.com"],
          notBefore: "2026-10-25T00:00:00.000Z",
          notAfter: "2027-01-23T00:00:00.000Z",
          fingerprint: "AB:CD",
          selfSigned: false,
        },
      ],
    },
  },
  greeting: {
    status: "ok",
    at: 0.052,
    seconds: 0.006,
    value: { speaks: "imap", status: "OK", code: null, text: "ready" },
  },
  capability: {
    status: "ok",
    at: 0.058,
    seconds: 0.004,
    value: {
      beforeTls: null,
      afterTls: ["IMAP4REV1", "AUTH=PLAIN", "ID", "IDLE"],
      afterLogin: ["IMAP4REV1", "ID", "IDLE"],
    },
  },
  starttls: { status: "skipped", because: "not-applicable" },
  auth: { status: "ok", at: 0.062, seconds: 0.071, value: { mechanism: "PLAIN", serverId: { name: "Dovecot" } } },
  list: {
    status: "ok",
    at: 0.133,
    seconds: 0.024,
    value: { mailboxes: [{ path: "INBOX", delimiter: "/", attributes: ["\\HasNoChildren"], specialUse: "\\Inbox" }] },
  },
  status: {
    status: "ok",
    at: 0.157,
    seconds: 0.019,
    value: { mailboxes: [{ path: "INBOX", messages: 12, unseen: 2, uidNext: 13, uidValidity: 1 }] },
  },
  logout: { status: "ok", at: 0.176, seconds: 0.004, value: { clean: true } },
};

/** The facts of a healthy implicit TLS server, with some phases replaced: start here and change one thing. */
export function healthyFacts(changes: Partial<Phases> = {}, server: Partial<ProbeFacts["server"]> = {}): ProbeFacts {
  return {
    server: {
      name: "corp",
      host: "mail.example.com",
      port: 993,
      security: "implicit-tls",
      user: "monitor@example.com",
      ...server,
    },
    depth: "login",
    startedAt: NOW.toISOString(),
    seconds: 0.18,
    phases: { ...HEALTHY_PHASES, ...changes },
    transcript: [],
  };
}
