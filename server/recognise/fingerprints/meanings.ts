import type { Confidence } from "../../contract/confidences.ts";
import type { FindingId } from "../../contract/finding-ids.ts";

/** What a program's message means: the diagnosis, behind it others that the program says the same of, and how sure that is. */
export type Meaning = { ids: readonly [FindingId, ...FindingId[]]; confidence: Confidence };

/** What the known messages of programs mean, each by a name of its own; `none` is no failure, or none of receiving mail. */
export const MEANINGS = {
  "unknown-host": { confidence: "certain", ids: ["dns-name-not-found", "dns-server-failed"] },
  "no-server-found": {
    confidence: "likely",
    ids: ["dns-name-not-found", "tcp-connection-timeout", "tcp-connection-refused"],
  },
  "no-address": { confidence: "certain", ids: ["dns-no-address", "dns-name-not-found"] },
  "name-server-failed": { confidence: "certain", ids: ["dns-server-failed", "dns-timeout"] },
  refused: { confidence: "certain", ids: ["tcp-connection-refused"] },
  "timed-out": { confidence: "certain", ids: ["tcp-connection-timeout", "session-command-timeout"] },
  unreachable: { confidence: "certain", ids: ["tcp-host-unreachable"] },
  "no-internet": { confidence: "likely", ids: ["tcp-host-unreachable", "dns-server-failed", "tcp-connection-timeout"] },
  "no-ipv6": { confidence: "likely", ids: ["tcp-ipv6-failing", "tcp-host-unreachable"] },
  reset: { confidence: "certain", ids: ["tcp-connection-reset", "session-connection-lost"] },
  lost: { confidence: "likely", ids: ["session-connection-lost", "tcp-connection-reset", "session-closed-by-server"] },
  closed: {
    confidence: "likely",
    ids: ["session-closed-by-server", "session-connection-lost", "session-idle-timeout"],
  },
  "cannot-connect": {
    confidence: "likely",
    ids: ["tcp-connection-timeout", "tcp-connection-refused", "dns-name-not-found", "tls-handshake-failed"],
  },
  "storage-failed": {
    confidence: "likely",
    ids: ["tcp-connection-refused", "tcp-connection-timeout", "session-server-unavailable"],
  },
  "too-many-connections": { confidence: "likely", ids: ["auth-connection-limit", "tcp-connection-timeout"] },
  "not-imap": { confidence: "certain", ids: ["greeting-not-imap", "capability-imap-missing"] },
  "imap-too-old": { confidence: "likely", ids: ["capability-imap-missing", "greeting-not-imap"] },
  "strange-answer": { confidence: "likely", ids: ["session-protocol-error", "greeting-not-imap"] },
  "server-error": { confidence: "likely", ids: ["session-server-error", "session-server-unavailable"] },
  "server-busy": { confidence: "likely", ids: ["session-server-unavailable", "auth-connection-limit"] },
  "handshake-failed": {
    confidence: "likely",
    ids: ["tls-handshake-failed", "tls-version-unsupported", "tls-port-speaks-plaintext"],
  },
  "handshake-closed": { confidence: "likely", ids: ["tls-handshake-closed", "session-connection-lost"] },
  "old-tls": { confidence: "certain", ids: ["tls-version-unsupported", "tls-handshake-failed"] },
  "no-common-cipher": { confidence: "likely", ids: ["tls-parameters-weak", "tls-version-unsupported"] },
  "weak-parameters": { confidence: "certain", ids: ["tls-parameters-weak"] },
  "not-tls": { confidence: "certain", ids: ["tls-port-speaks-plaintext", "tls-handshake-failed"] },
  "no-starttls": { confidence: "certain", ids: ["starttls-not-offered", "starttls-rejected"] },
  "client-certificate": { confidence: "likely", ids: ["tls-client-certificate-required"] },
  "certificate-expired": { confidence: "certain", ids: ["tls-certificate-expired"] },
  "certificate-not-yet-valid": { confidence: "certain", ids: ["tls-certificate-not-yet-valid", "tls-clock-wrong"] },
  "certificate-date": {
    confidence: "likely",
    ids: ["tls-certificate-expired", "tls-certificate-not-yet-valid", "tls-clock-wrong"],
  },
  "certificate-name": { confidence: "certain", ids: ["tls-certificate-name-mismatch"] },
  "certificate-self-signed": { confidence: "certain", ids: ["tls-certificate-self-signed"] },
  "certificate-untrusted": {
    confidence: "likely",
    ids: [
      "tls-certificate-untrusted-issuer",
      "tls-certificate-chain-incomplete",
      "tls-certificate-self-signed",
      "tls-intercepted",
    ],
  },
  "certificate-refused": {
    confidence: "likely",
    ids: [
      "tls-certificate-untrusted-issuer",
      "tls-certificate-self-signed",
      "tls-certificate-name-mismatch",
      "tls-certificate-expired",
    ],
  },
  "certificate-weak": { confidence: "certain", ids: ["tls-certificate-weak"] },
  "certificate-purpose": { confidence: "certain", ids: ["tls-certificate-purpose-wrong"] },
  "issuer-not-permitted": { confidence: "likely", ids: ["tls-certificate-issuer-not-permitted"] },
  intercepted: { confidence: "certain", ids: ["tls-intercepted", "tls-certificate-untrusted-issuer"] },
  "login-refused": {
    confidence: "likely",
    ids: ["auth-credentials-rejected", "auth-app-password-required", "auth-oauth-required", "auth-imap-disabled"],
  },
  "wrong-password": { confidence: "certain", ids: ["auth-credentials-rejected", "auth-app-password-required"] },
  "app-password": { confidence: "likely", ids: ["auth-app-password-required", "auth-credentials-rejected"] },
  "too-many-logins": { confidence: "certain", ids: ["auth-too-many-attempts", "auth-account-locked"] },
  "oauth-refused": {
    confidence: "likely",
    ids: ["auth-token-rejected", "token-refresh-rejected", "token-consent-missing", "token-request-failed"],
  },
  "consent-missing": { confidence: "likely", ids: ["token-consent-missing", "token-request-failed"] },
  "no-mechanism": { confidence: "likely", ids: ["auth-mechanism-unsupported", "capability-login-disabled"] },
  "login-disabled": { confidence: "certain", ids: ["capability-login-disabled", "auth-privacy-required"] },
  "imap-disabled": { confidence: "certain", ids: ["auth-imap-disabled"] },
  "mailbox-missing": { confidence: "likely", ids: ["mailbox-not-found"] },
  "mailbox-forbidden": { confidence: "certain", ids: ["mailbox-permission-denied"] },
  "mailbox-read-only": { confidence: "certain", ids: ["mailbox-read-only", "mailbox-permission-denied"] },
  "mailbox-in-use": { confidence: "likely", ids: ["mailbox-in-use"] },
  "mailbox-corrupt": { confidence: "certain", ids: ["mailbox-corrupt"] },
  "mailbox-name": { confidence: "certain", ids: ["mailbox-name-invalid"] },
  "over-quota": { confidence: "certain", ids: ["quota-exceeded", "session-storage-full"] },
  "disk-full": { confidence: "certain", ids: ["session-storage-full", "quota-exceeded"] },
  "blocked-locally": { confidence: "likely", ids: ["tcp-blocked-locally", "mailbox-permission-denied"] },
  "no-capability": { confidence: "likely", ids: ["capability-extension-missing"] },
  none: null,
} as const satisfies Readonly<Record<string, Meaning | null>>;

/** The name of a meaning. */
export type MeaningName = keyof typeof MEANINGS;

/** The name of a meaning that is a failure. */
export type FailureName = Exclude<MeaningName, "none">;

/** The names of all failures. */
export const FAILURE_NAMES: readonly FailureName[] = Object.keys(MEANINGS).filter(
  (name): name is FailureName => name !== "none",
);

/** Whether this is the name of a meaning. */
export function isMeaningName(name: string): name is MeaningName {
  return Object.hasOwn(MEANINGS, name);
}
