import type { TableMeaning } from "./table.ts";

/**
 * What the names of all tables mean, once for all of them: a refused connection is the same in every language. Names that say how a
 * failure shows, but not where it comes from, are `likely`; those that only wrap another are `possible`.
 */
function certain(...ids: TableMeaning["ids"]): TableMeaning {
  return { confidence: "certain", ids };
}

function likely(...ids: TableMeaning["ids"]): TableMeaning {
  return { confidence: "likely", ids };
}

function possible(...ids: TableMeaning["ids"]): TableMeaning {
  return { confidence: "possible", ids };
}

// Names of hosts.
export const NAME_NOT_FOUND = certain("dns-name-not-found", "dns-no-address");
export const NAME_NOT_RESOLVED = likely("dns-name-not-found", "dns-server-failed");
export const NO_ADDRESS = certain("dns-no-address");
export const NAME_SERVER_FAILED = certain("dns-server-failed", "dns-timeout");
export const NAME_SERVER_TIMEOUT = certain("dns-timeout", "dns-server-failed");

// Connections.
export const REFUSED = certain("tcp-connection-refused");
export const UNREACHABLE = certain("tcp-host-unreachable");
export const BLOCKED_LOCALLY = certain("tcp-blocked-locally");
export const CONNECT_TIMEOUT = certain("tcp-connection-timeout", "tcp-ipv6-failing", "auth-client-address-blocked");
export const LOST = certain("session-connection-lost", "tcp-connection-reset");
export const CLOSED = likely("session-connection-lost", "tcp-connection-reset", "session-idle-timeout");
export const NOT_CONNECTED = likely("session-connection-lost", "session-closed-by-server");
export const TIMEOUT = likely("session-command-timeout", "tcp-connection-timeout");
export const CANNOT_CONNECT = likely("tcp-connection-refused", "tcp-connection-timeout", "tls-port-speaks-plaintext");
export const NO_CONNECTION = possible("tcp-connection-timeout", "tcp-connection-refused", "session-connection-lost");

// The handshake.
export const HANDSHAKE_FAILED = likely("tls-handshake-failed", "tls-version-unsupported", "tls-parameters-weak");
export const TLS_FAILED = likely(
  "tls-handshake-failed",
  "tls-certificate-untrusted-issuer",
  "tls-port-speaks-plaintext",
);
export const HANDSHAKE_CLOSED = certain("tls-handshake-closed", "session-connection-lost");
export const HANDSHAKE_TIMEOUT = certain("tls-handshake-timeout");
export const VERSION_UNSUPPORTED = certain("tls-version-unsupported");
export const PARAMETERS_WEAK = certain("tls-parameters-weak", "tls-version-unsupported", "tls-handshake-failed");
export const SPEAKS_PLAINTEXT = certain("tls-port-speaks-plaintext");
export const PERHAPS_PLAINTEXT = likely("tls-port-speaks-plaintext", "tls-handshake-failed");
export const SERVER_NAME_UNKNOWN = certain("tls-server-name-unknown", "tls-server-name-missing");
export const CLIENT_CERTIFICATE = certain("tls-client-certificate-required");
export const KEY_MISMATCH = certain("tls-key-certificate-mismatch", "service-not-running", "tls-handshake-failed");
export const KEY_MISSING = certain("tls-handshake-failed", "tls-handshake-closed", "session-server-error");
// Only a server says them, of its client.
export const CLIENT_TOO_OLD = certain("client-too-old", "tls-version-unsupported");
export const CLIENT_LACKS_CIPHER = likely("client-too-old", "tls-parameters-weak", "tls-certificate-weak");
export const ALTERED = likely("tls-handshake-failed", "tls-intercepted", "session-connection-lost");

// Certificates.
export const UNTRUSTED = certain(
  "tls-certificate-untrusted-issuer",
  "tls-certificate-chain-incomplete",
  "tls-intercepted",
);
export const CHAIN_INCOMPLETE = certain("tls-certificate-chain-incomplete", "tls-certificate-untrusted-issuer");
export const SELF_SIGNED = certain(
  "tls-certificate-self-signed",
  "tls-intercepted",
  "tls-certificate-untrusted-issuer",
);
export const EXPIRED = certain("tls-certificate-expired");
export const NOT_YET_VALID = certain("tls-certificate-not-yet-valid", "tls-clock-wrong");
export const DATE_INVALID = likely("tls-certificate-expired", "tls-certificate-not-yet-valid", "tls-clock-wrong");
export const CLOCK_WRONG = certain("tls-clock-wrong", "tls-certificate-not-yet-valid");
export const NAME_MISMATCH = certain("tls-certificate-name-mismatch");
export const WRONG_PURPOSE = certain("tls-certificate-purpose-wrong");
export const ISSUER_NOT_PERMITTED = certain("tls-certificate-issuer-not-permitted");
export const CERTIFICATE_WEAK = certain("tls-certificate-weak", "tls-parameters-weak");
export const STAPLE_MISSING = certain("tls-certificate-staple-missing");
export const INTERCEPTED = certain("tls-intercepted", "tls-certificate-untrusted-issuer");
export const CERTIFICATE_REJECTED = likely(
  "tls-certificate-untrusted-issuer",
  "tls-certificate-chain-incomplete",
  "tls-certificate-self-signed",
  "tls-certificate-name-mismatch",
);
/** Revoked, or damaged: there is no diagnosis of its own, and whoever sees it asks the server's administrator for another. */
export const CERTIFICATE_BAD = likely(
  "tls-certificate-untrusted-issuer",
  "tls-certificate-purpose-wrong",
  "tls-intercepted",
);

// Logins.
export const LOGIN_REFUSED = likely(
  "auth-credentials-rejected",
  "auth-app-password-required",
  "auth-oauth-required",
  "auth-imap-disabled",
);
export const CREDENTIALS_REJECTED = certain("auth-credentials-rejected", "auth-username-form-wrong");
export const MECHANISM_UNSUPPORTED = likely("auth-mechanism-unsupported", "capability-login-disabled");
export const LOGIN_DISABLED = certain("capability-login-disabled", "auth-privacy-required");
export const ACCOUNT_LOCKED = certain("auth-account-locked");
export const PASSWORD_EXPIRED = certain("auth-password-expired");
export const POLICY = certain("auth-policy-blocked");
export const LOGIN_SERVICE_DOWN = certain("auth-server-unavailable", "session-server-unavailable");
export const NOT_ASCII = likely("auth-credentials-not-ascii", "mailbox-name-invalid");

// Tokens.
export const TOKEN_EXPIRED = certain("token-refresh-rejected");
export const TOKEN_REJECTED = certain("auth-token-rejected", "token-client-misconfigured");
export const CONSENT_MISSING = certain("token-consent-missing");
export const CLIENT_MISCONFIGURED = certain("token-client-misconfigured");
export const TOKEN_REQUEST_FAILED = likely("token-request-failed", "token-client-misconfigured");
export const TOKEN_SERVICE_DOWN = likely("token-request-failed", "auth-server-unavailable");

// Sessions and mailboxes.
export const STARTTLS_MISSING = certain("starttls-not-offered", "starttls-rejected");
export const NOT_IMAP = certain("greeting-not-imap", "session-protocol-error");
export const GOODBYE_FIRST = certain("greeting-bye", "auth-connection-limit");
export const ENDED_BY_SERVER = likely("session-closed-by-server", "session-connection-lost", "session-idle-timeout");
export const COMMAND_REJECTED = likely("session-command-rejected", "session-protocol-error");
/** Of these the server's own words say more: the exception only wraps them. */
export const ANSWERED_BAD = possible("session-command-rejected", "session-protocol-error");
export const ANSWERED_BYE = possible("session-closed-by-server", "session-connection-lost", "session-idle-timeout");
export const ABORTED = possible("session-connection-lost", "tcp-connection-reset", "session-protocol-error");
export const COMMAND_REFUSED = possible("session-server-error", "session-command-rejected");
export const ANSWER_UNREADABLE = likely("session-protocol-error");
export const SERVER_ERROR = likely("session-server-error", "session-protocol-error");
export const SERVER_BUSY = likely("session-server-unavailable", "auth-connection-limit");
export const EXTENSION_MISSING = likely("capability-extension-missing");
export const STORAGE_FULL = certain("session-storage-full");
export const OVER_QUOTA = certain("quota-exceeded");
export const STORAGE_FAILED = likely("session-server-error", "mailbox-corrupt", "session-storage-full");
export const FOLDER_NOT_FOUND = likely("mailbox-not-found", "session-command-rejected", "mailbox-permission-denied");
export const FOLDER_READ_ONLY = certain("mailbox-read-only", "mailbox-permission-denied");
export const MESSAGE_GONE = likely("sync-message-not-visible");
export const TOO_MANY_CONNECTIONS = certain("auth-connection-limit");
export const ADDRESS_IN_USE = likely("service-not-running", "tcp-connection-refused", "session-server-error");
