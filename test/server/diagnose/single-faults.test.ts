import { describe, expect, it } from "vitest";
import type { PhaseName } from "../../../server/contract/phases.ts";
import { diagnose } from "../../../server/diagnose/diagnose.ts";
import { brokenAt } from "./broken-at.ts";
import { CONTEXT, failed, rejected } from "./evidence-of.ts";

/** The codes that a phase is known to fail with, by what is found then: that, and nothing besides. */
type Faults = Readonly<Record<string, string>>;

const DNS: Faults = {
  "dns-name-not-found": "ENOTFOUND",
  "dns-no-address": "ENODATA",
  "dns-server-failed": "EAI_AGAIN EAI_FAIL ESERVFAIL EREFUSED ECONNREFUSED EFORMERR ENOTIMP EBADRESP ENETUNREACH",
  "dns-timeout": "ETIMEOUT ETIMEDOUT",
};
const TCP: Faults = {
  "tcp-connection-refused": "ECONNREFUSED",
  "tcp-connection-timeout": "ETIMEDOUT",
  "tcp-connection-reset": "ECONNRESET",
  "tcp-host-unreachable": "EHOSTUNREACH ENETUNREACH EADDRNOTAVAIL ENETDOWN EHOSTDOWN EAFNOSUPPORT",
  "tcp-blocked-locally": "EACCES EPERM",
};
const TLS: Faults = {
  "tls-handshake-closed": "ECONNRESET EPIPE EConnectionClosed ERR_SSL_UNEXPECTED_EOF_WHILE_READING",
  "tls-handshake-timeout": "ETIMEDOUT",
  "tls-version-unsupported":
    "ERR_SSL_UNSUPPORTED_PROTOCOL ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION ERR_SSL_NO_PROTOCOLS_AVAILABLE",
  "tls-parameters-weak":
    "ERR_SSL_TLSV1_ALERT_INSUFFICIENT_SECURITY ERR_SSL_DH_KEY_TOO_SMALL ERR_SSL_UNSAFE_LEGACY_RENEGOTIATION_DISABLED ERR_SSL_NO_SHARED_CIPHER ERR_SSL_WRONG_SIGNATURE_TYPE",
  "tls-certificate-weak": "ERR_SSL_EE_KEY_TOO_SMALL ERR_SSL_CA_KEY_TOO_SMALL ERR_SSL_CA_MD_TOO_WEAK",
  "tls-client-certificate-required": "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED",
  "tls-server-name-unknown": "ERR_SSL_TLSV1_UNRECOGNIZED_NAME",
  "tls-handshake-failed":
    "ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR NO_CERTIFICATE ERR_SSL_BAD_SIGNATURE",
};
const NO_TLS = "ERR_SSL_WRONG_VERSION_NUMBER ERR_SSL_PACKET_LENGTH_TOO_LONG ERR_SSL_HTTP_REQUEST";
const CERTIFICATE: Faults = {
  "tls-certificate-expired": "CERT_HAS_EXPIRED",
  "tls-clock-wrong": "CERT_NOT_YET_VALID",
  "tls-certificate-name-mismatch": "ERR_TLS_CERT_ALTNAME_INVALID",
  "tls-certificate-self-signed": "DEPTH_ZERO_SELF_SIGNED_CERT",
  "tls-certificate-chain-incomplete": "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "tls-certificate-untrusted-issuer":
    "SELF_SIGNED_CERT_IN_CHAIN UNABLE_TO_GET_ISSUER_CERT UNABLE_TO_GET_ISSUER_CERT_LOCALLY CERT_UNTRUSTED CERT_REVOKED CERT_REJECTED CERT_SIGNATURE_FAILURE CERT_CHAIN_TOO_LONG",
  "tls-certificate-issuer-not-permitted": "INVALID_CA PATH_LENGTH_EXCEEDED PERMITTED_VIOLATION EXCLUDED_VIOLATION",
  "tls-certificate-purpose-wrong": "INVALID_PURPOSE",
  "tls-certificate-weak": "EE_KEY_TOO_SMALL CA_KEY_TOO_SMALL CA_MD_TOO_WEAK",
};
const GREETING: Faults = {
  "greeting-timeout": "ETIMEDOUT",
  "greeting-closed": "ECONNRESET EConnectionClosed EPIPE",
  "greeting-bye": "BYE NO BAD",
  "tls-handshake-failed": "ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR ERR_SSL_SSL/TLS_ALERT_BAD_CERTIFICATE",
  "session-protocol-error": "LineTooLarge",
};
const CAPABILITY: Faults = {
  "capability-imap-missing": "NO BAD",
  "session-closed-by-server": "BYE",
  "session-command-timeout": "ETIMEDOUT",
  "session-connection-lost": "ECONNRESET ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR ERR_SSL_SSL/TLS_ALERT_BAD_CERTIFICATE",
  "session-protocol-error": "LineTooLarge InvalidResponse",
};
const STARTTLS: Faults = {
  "starttls-not-offered": "STARTTLS_NOT_OFFERED",
  "starttls-injection-possible": "STARTTLS_INJECTION",
  "starttls-rejected": "NO BAD BYE ECONNRESET",
  "session-command-timeout": "ETIMEDOUT",
};
const TOKEN: Faults = {
  "token-client-misconfigured":
    "invalid_client unauthorized_client invalid_scope invalid_request unsupported_grant_type",
  "token-consent-missing": "interaction_required consent_required",
  "token-request-failed": "temporarily_unavailable server_error ENOTFOUND ECONNREFUSED ETIMEDOUT HTTP_404 HTTP_500",
};
const AUTH: Faults = {
  "auth-credentials-rejected": "NO AUTHENTICATIONFAILED",
  "auth-not-permitted": "AUTHORIZATIONFAILED NOPERM",
  "auth-password-expired": "EXPIRED",
  "auth-privacy-required": "PRIVACYREQUIRED",
  "auth-contact-admin": "CONTACTADMIN",
  "auth-server-unavailable": "UNAVAILABLE",
  "auth-connection-limit": "LIMIT",
  "auth-mechanism-unsupported": "MECHANISM_UNSUPPORTED",
  "auth-timeout": "ETIMEDOUT",
  "auth-web-login-required": "WEBALERT",
  "auth-wrong-server": "REFERRAL",
  "capability-login-disabled": "LOGINDISABLED",
  "session-closed-by-server": "BYE",
  "mailbox-corrupt": "CORRUPTION",
  "mailbox-in-use": "INUSE",
  "session-command-rejected": "BAD CANNOT",
  "session-connection-lost": "ECONNRESET EPIPE EConnectionClosed ERR_SSL_SSL/TLS_ALERT_BAD_RECORD_MAC",
  "session-protocol-error": "LineTooLarge ResponseTooLarge InvalidResponse ParserError4",
  "session-server-error": "SERVERBUG UNKNOWN",
  "session-throttled": "THROTTLED",
};
const SESSION: Faults = {
  "quota-exceeded": "OVERQUOTA",
  "session-closed-by-server": "BYE",
  "session-command-rejected": "BAD",
  "session-command-timeout": "ETIMEDOUT",
  "session-connection-lost": "ECONNRESET EPIPE EConnectionClosed ERR_SSL_SSL/TLS_ALERT_BAD_RECORD_MAC",
  "session-protocol-error": "LineTooLarge ResponseTooLarge InvalidResponse ParserError4",
  "session-server-unavailable": "UNAVAILABLE",
  "session-throttled": "LIMIT THROTTLED",
};
/** A refusal of the mailboxes; one of the quota is a command that the server does not do. */
const REFUSED: Faults = {
  "auth-contact-admin": "CONTACTADMIN",
  "mailbox-corrupt": "CORRUPTION",
  "mailbox-permission-denied": "NOPERM",
  "session-command-rejected": "BAD CANNOT",
  "session-server-error": "NO SERVERBUG",
};

const PHASES: readonly (readonly [PhaseName, "implicit-tls" | "starttls", Faults])[] = [
  ["dns", "implicit-tls", DNS],
  ["tcp", "implicit-tls", TCP],
  ["tls", "implicit-tls", { ...TLS, "tls-port-speaks-plaintext": NO_TLS }],
  ["tls", "starttls", { ...TLS, "tls-handshake-failed": `${TLS["tls-handshake-failed"]} ${NO_TLS}` }],
  ["greeting", "implicit-tls", GREETING],
  ["greeting", "starttls", GREETING],
  ["capability", "implicit-tls", CAPABILITY],
  ["capability", "starttls", CAPABILITY],
  ["starttls", "starttls", STARTTLS],
  ["token", "implicit-tls", TOKEN],
  ["auth", "implicit-tls", AUTH],
  ["auth", "starttls", AUTH],
  ["list", "implicit-tls", { ...SESSION, ...REFUSED, "auth-mailbox-unavailable": "NONEXISTENT" }],
  ["status", "implicit-tls", { ...SESSION, ...REFUSED }],
  ["quota", "implicit-tls", SESSION],
];
const CASES = PHASES.flatMap(([phase, security, faults]) =>
  each(faults).map(([id, code]) => ({ phase, security, id, code })),
);

describe("diagnose, of one thing that fails", () => {
  it.each(CASES)("finds $id alone where $phase fails with $code ($security)", ({ phase, security, id, code }) => {
    const findings = diagnose(brokenAt(phase, failed<never>(code), { security }), CONTEXT);
    expect(findings.map((finding) => finding.id)).toEqual([id]);
    expect(findings.map((finding) => finding.phase)).toEqual([phase]);
  });

  it.each(each(CERTIFICATE))(
    "finds %s where the certificate is refused with %s, and says that no password was sent",
    (id, code) => {
      const findings = diagnose(brokenAt("tls", rejected(code)), CONTEXT);
      expect(findings.map((finding) => finding.id)).toEqual([id, "policy-password-withheld"]);
    },
  );
});

function each(faults: Faults): readonly (readonly [id: string, code: string])[] {
  return Object.entries(faults).flatMap(([id, codes]) => codes.split(" ").map((code) => [id, code] as const));
}
