import type { Rule, RuleSet } from "../rule.ts";

/** The exit codes of curl, for texts that say no more. */
const CURL: readonly Rule[] = [
  { ids: ["dns-name-not-found", "dns-server-failed"], confidence: "likely", when: /\bcurl: \(6\)/i },
  { ids: ["tcp-connection-timeout", "session-command-timeout"], confidence: "likely", when: /\bcurl: \(28\)/i },
  { ids: ["tls-handshake-failed", "tls-handshake-closed"], confidence: "likely", when: /\bcurl: \(35\)/i },
  { ids: ["tls-certificate-name-mismatch"], confidence: "likely", when: /\bcurl: \(51\)/i },
  { ids: ["session-connection-lost", "session-closed-by-server"], confidence: "likely", when: /\bcurl: \(5[256]\)/i },
  { ids: ["tls-certificate-untrusted-issuer"], confidence: "likely", when: /\bcurl: \(60\)/i },
  { ids: ["starttls-not-offered", "tls-handshake-failed"], confidence: "likely", when: /\bcurl: \(64\)/i },
  { ids: ["auth-credentials-rejected"], confidence: "likely", when: /\bcurl: \(67\)/i },
];

/** What mail programs say in words or numbers of their own. */
export const CLIENTS: RuleSet = {
  clue: "client",
  rules: [
    {
      ids: ["auth-credentials-rejected", "auth-app-password-required", "auth-oauth-required"],
      confidence: "likely",
      when: /0x800CCC(?:92|91|18)\b|0x80040115.{0,20}password|0x800CCC90.{0,60}(?:password|login|auth)/i,
    },
    {
      ids: ["tcp-connection-refused", "tcp-connection-timeout", "tls-port-speaks-plaintext", "dns-name-not-found"],
      confidence: "likely",
      when: /0x800CCC0E\b|0x8004210A0\b|0x80042108\b/i,
    },
    { ids: ["dns-name-not-found"], confidence: "certain", when: /0x800CCC0D\b/i },
    { ids: ["tls-certificate-name-mismatch"], confidence: "likely", when: /0x800CCC01\b/i },
    { ids: ["tls-certificate-expired"], confidence: "likely", when: /0x800CCC02\b/i },
    { ids: ["auth-credentials-rejected", "auth-username-form-wrong"], confidence: "likely", when: /0x800CCC16\b/i },
    { ids: ["tcp-host-unreachable"], confidence: "likely", when: /0x800CCC40\b/i },
    ...CURL,
    {
      ids: ["session-command-timeout", "tcp-connection-timeout"],
      confidence: "likely",
      when: /0x8004210A\b|0x800CCC19\b/i,
    },
    {
      ids: ["session-connection-lost", "tcp-connection-reset", "tls-handshake-closed"],
      confidence: "likely",
      when: /0x800CCC0F\b|0x800CCC0B\b/i,
    },
    {
      ids: ["tls-handshake-failed", "tls-certificate-untrusted-issuer", "tls-port-speaks-plaintext"],
      confidence: "likely",
      when: /0x800CCC1A\b|0x800CCC7D\b|0x80042109\b|0x800CCC80\b/i,
    },
    { ids: ["auth-mechanism-unsupported"], confidence: "likely", when: /0x800CCC80\b.{0,60}auth|0x800CCC81\b/i },
    {
      ids: ["session-closed-by-server", "session-connection-lost", "session-idle-timeout"],
      confidence: "certain",
      when: /0x800CCCDD\b/i,
    },
    {
      ids: ["session-server-error", "session-protocol-error"],
      confidence: "possible",
      when: /0x80040600\b|0x800CCCD[0-9A-F]\b|0x800CCC90\b/i,
    },
    {
      ids: ["auth-web-login-required", "auth-credentials-rejected"],
      confidence: "possible",
      when: /your account (?:needs|requires) (?:your )?attention|action required.{0,30}sign in again/i,
    },
    {
      ids: ["auth-credentials-rejected", "auth-app-password-required"],
      confidence: "likely",
      when: /(?:user ?name|password) or (?:the )?(?:user ?name|password) (?:for .{0,60})?(?:is|may be|was) incorrect|rejected the (?:password|user)|(?:verify|confirm) (?:the |your )?account name|(?:account name|password) (?:cannot|could not) be verified|(?:incorrect|wrong) (?:e-?mail|username) or password/i,
    },
    {
      ids: ["auth-mechanism-unsupported", "capability-login-disabled"],
      confidence: "likely",
      when: /does not support the selected authentication method/i,
    },
    {
      ids: ["auth-credentials-rejected", "auth-imap-disabled", "auth-app-password-required"],
      confidence: "possible",
      when: /couldn'?t (?:sign in|authenticate)|check (?:your )?(?:user ?name|account|security) (?:and|settings)|account settings are out[- ]of[- ]date|problems? with (?:the |your )?(?:\w+ )?(?:user ?name|password|account)/i,
      unless: /certificate|security error/i,
    },
  ],
};
