import type {
  CertificateFacts,
  MailboxCounts,
  Phases,
  ProbeFacts,
  StarttlsFacts,
} from "../../server/contract/facts.ts";

/** The moment at which every healthy fixture is judged. */
export const NOW = new Date("2026-11-23T12:00:00.000Z");

/** The certificate of a healthy server. */
export const HEALTHY_LEAF: CertificateFacts = {
  subject: "CN=mail.example.com",
  commonName: "mail.example.com",
  issuer: "CN=Example CA R3, O=Example",
  issuerOrganisation: "Example",
  names: ["mail.example.com", "imap.example.com"],
  notBefore: "2026-10-25T00:00:00.000Z",
  notAfter: "2027-01-23T00:00:00.000Z",
  keyType: "ec",
  keyBits: 256,
  signatureAlgorithm: "ecdsa-with-SHA256",
  fingerprint: "AB:CD",
  selfSigned: false,
};

/** The counts of a healthy mailbox. */
export const HEALTHY_INBOX: MailboxCounts = {
  path: "INBOX",
  messages: 12,
  unseen: 2,
  uidNext: 13,
  uidValidity: 1,
  highestModseq: "90060115205545359",
  size: "734003",
  newest: "2026-11-23T11:58:00.000Z",
  examined: { messages: 12, uidNext: 13, uidValidity: 1, highestModseq: "90060115205545359" },
};

/** What the phase STARTTLS learns of a server that agrees to it. */
export const STARTTLS_AGREED: StarttlsFacts = { offered: true, answer: "OK Begin TLS", injected: null };

const HEALTHY_PHASES: Phases = {
  dns: {
    status: "ok",
    at: 0,
    seconds: 0.003,
    value: {
      addresses: ["192.0.2.1"],
      queries: [
        { type: "A", seconds: 0.003, records: [{ address: "192.0.2.1", ttlSeconds: 300 }] },
        { type: "AAAA", seconds: 0.003, records: [], failure: { code: "ENODATA", text: "no data" } },
      ],
      aliases: [],
    },
  },
  tcp: {
    status: "ok",
    at: 0.003,
    seconds: 0.011,
    value: {
      address: "192.0.2.1",
      family: 4,
      attempts: [{ address: "192.0.2.1", family: 4, at: 0.003, seconds: 0.011 }],
    },
  },
  tls: {
    status: "ok",
    at: 0.014,
    seconds: 0.038,
    value: {
      version: "TLSv1.3",
      cipher: "TLS_AES_256_GCM_SHA384",
      serverName: "mail.example.com",
      alpn: null,
      keyExchange: "X25519",
      resumed: false,
      alert: null,
      trusted: true,
      nameMatches: true,
      verification: null,
      chain: [HEALTHY_LEAF],
      earliestNotAfter: "2027-01-23T00:00:00.000Z",
    },
  },
  greeting: {
    status: "ok",
    at: 0.052,
    seconds: 0.006,
    value: { speaks: "imap", status: "OK", code: null, text: "ready", firstBytes: "* OK ready" },
  },
  capability: {
    status: "ok",
    at: 0.058,
    seconds: 0.004,
    value: {
      beforeTls: null,
      afterTls: ["IMAP4REV1", "AUTH=PLAIN", "ID", "IDLE"],
      afterLogin: ["IMAP4REV1", "ID", "IDLE", "UIDPLUS", "MOVE", "CONDSTORE"],
      sources: { afterTls: "greeting", afterLogin: "login" },
    },
  },
  starttls: { status: "skipped", because: "not-applicable" },
  token: { status: "skipped", because: "not-applicable" },
  auth: {
    status: "ok",
    at: 0.062,
    seconds: 0.071,
    value: {
      mechanism: "PLAIN",
      answer: { code: "CAPABILITY", text: "Logged in" },
      challenge: null,
      serverId: { name: "Dovecot" },
      namespaces: { personal: [{ prefix: "", delimiter: "/" }], others: [], shared: [] },
    },
  },
  list: {
    status: "ok",
    at: 0.133,
    seconds: 0.024,
    value: {
      mailboxes: [
        { path: "INBOX", delimiter: "/", attributes: ["\\HasNoChildren"], specialUse: null, subscribed: null },
      ],
    },
  },
  status: {
    status: "ok",
    at: 0.157,
    seconds: 0.019,
    value: {
      mailboxes: [HEALTHY_INBOX],
    },
  },
  quota: {
    status: "ok",
    at: 0.172,
    seconds: 0.004,
    value: {
      roots: [{ root: "User quota", resources: [{ name: "STORAGE", used: "125829120", limit: "1073741824" }] }],
    },
  },
  sync: { status: "skipped", because: "not-applicable" },
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
    questions: null,
    sync: null,
    backOff: null,
    alerts: [],
    transcript: [],
  };
}
