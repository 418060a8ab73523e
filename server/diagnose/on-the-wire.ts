/**
 * How a problem looks to whoever reads a transcript, a log or an error message. `C:` is what a mail program sends, `S:`
 * what the server answers (RFC 9051); without either it is what the operating system, a TLS library or a program says.
 */
const LINES: Readonly<Record<string, readonly string[]>> = {
  "dns-name-not-found": ["getaddrinfo ENOTFOUND mail.example.com", ";; status: NXDOMAIN"],
  "dns-server-failed": [";; status: SERVFAIL"],
  "dns-timeout": ["queryA ETIMEOUT mail.example.com"],
  "tcp-connection-refused": ["connect ECONNREFUSED 192.0.2.1:993"],
  "tcp-connection-timeout": ["connect ETIMEDOUT 192.0.2.1:993"],
  "tcp-host-unreachable": ["connect EHOSTUNREACH 192.0.2.1:993"],
  "tcp-connection-reset": ["read ECONNRESET"],
  "tls-port-speaks-plaintext": ["SSL routines:ssl3_get_record:wrong version number"],
  "tls-version-unsupported": ["SSL routines:ssl3_read_bytes:tlsv1 alert protocol version"],
  "tls-certificate-expired": ["certificate has expired", "CERT_HAS_EXPIRED"],
  "tls-certificate-not-yet-valid": ["certificate is not yet valid"],
  "tls-certificate-name-mismatch": ["Hostname/IP does not match certificate's altnames"],
  "tls-certificate-self-signed": ["self-signed certificate", "DEPTH_ZERO_SELF_SIGNED_CERT"],
  "tls-certificate-chain-incomplete": ["unable to verify the first certificate"],
  "tls-client-certificate-required": ["SSL routines:ssl3_read_bytes:tlsv13 alert certificate required"],
  "tls-certificate-purpose-wrong": ["unsuitable certificate purpose", "INVALID_PURPOSE"],
  "tls-certificate-issuer-not-permitted": ["permitted subtree violation"],
  "tls-certificate-staple-missing": ["MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING"],
  "starttls-not-offered": ["C: a1 CAPABILITY", "S: * CAPABILITY IMAP4rev1 IDLE AUTH=PLAIN", "S: a1 OK Completed"],
  "starttls-injection-possible": ["C: a2 STARTTLS", "S: a2 OK Begin TLS", "S: * OK [ALERT] sent before TLS began"],
  "greeting-bye": ["S: * BYE Service not available"],
  "greeting-preauth": ["S: * PREAUTH IMAP4rev1 server logged in as nobody"],
  "greeting-not-imap": ["S: 220 mail.example.com ESMTP ready"],
  "greeting-port-speaks-tls": ["S: \\x15\\x03\\x01\\x00\\x02\\x02\\x46"],
  "capability-imap-missing": ["S: * CAPABILITY IDLE AUTH=PLAIN"],
  "capability-login-disabled": [
    "S: * CAPABILITY IMAP4rev1 LOGINDISABLED",
    "C: a2 LOGIN «user» «password»",
    "S: a2 NO LOGIN is disabled",
  ],
  "capability-plaintext-login-allowed": ["S: * OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN AUTH=LOGIN] ready"],
  "auth-credentials-rejected": [
    "C: a3 LOGIN «user» «password»",
    "S: a3 NO [AUTHENTICATIONFAILED] Authentication failed.",
  ],
  "auth-app-password-required": ["S: a3 NO [ALERT] Application-specific password required"],
  "auth-oauth-required": ["S: a3 NO Basic authentication is disabled; use OAuth 2.0"],
  "auth-token-rejected": ["C: a3 AUTHENTICATE XOAUTH2 «token»", "S: a3 NO [AUTHENTICATIONFAILED] Invalid token"],
  "auth-imap-disabled": ["S: a3 NO Your account is not enabled for IMAP use"],
  "auth-account-locked": ["S: a3 NO Account is locked"],
  "auth-password-expired": ["S: a3 NO [EXPIRED] Your password has expired"],
  "auth-too-many-attempts": ["S: a3 NO Too many login failures, try again later"],
  "auth-connection-limit": ["S: a3 NO [LIMIT] Maximum number of connections from user+IP exceeded"],
  "auth-server-unavailable": ["S: a3 NO [UNAVAILABLE] Temporary authentication failure."],
  "auth-privacy-required": [
    "S: a3 NO [PRIVACYREQUIRED] Plaintext authentication disallowed on non-secure connections.",
  ],
  "auth-contact-admin": ["S: a3 NO [CONTACTADMIN] Please contact your administrator"],
  "auth-not-permitted": ["S: a3 NO [AUTHORIZATIONFAILED] Not authorized to act as this user"],
  "auth-client-id-required": [
    "C: a4 SELECT INBOX",
    "S: a4 NO SELECT Unsafe Login. Please contact the provider for help",
  ],
  "auth-mechanism-unsupported": ["S: a3 NO Unsupported authentication mechanism"],
  "auth-username-form-wrong": ["S: a3 NO Please use your full email address as the user name"],
  "auth-client-address-blocked": ["S: a3 NO Your IP address has been blocked"],
  "mailbox-not-found": ["C: a5 STATUS Archive (MESSAGES UNSEEN)", "S: a5 NO [NONEXISTENT] Mailbox does not exist"],
  "mailbox-not-selectable": [
    'S: * LIST (\\Noselect \\HasChildren) "/" Shared',
    "C: a5 STATUS Shared (MESSAGES UNSEEN)",
    "S: a5 NO Mailbox is not selectable",
  ],
  "mailbox-number-invalid": ["S: * STATUS INBOX (MESSAGES 12 UIDNEXT 313 UIDVALIDITY 1666390893380)"],
  "mailbox-modseq-invalid": ["S: * OK [HIGHESTMODSEQ 0] Highest"],
  "mailbox-permission-denied": ["S: a5 NO [NOPERM] Permission denied"],
  "mailbox-in-use": ["S: a5 NO [INUSE] Mailbox is in use"],
  "mailbox-corrupt": ["S: a5 NO [CORRUPTION] Mailbox is corrupt"],
  "mailbox-uidvalidity-changed": ["S: * OK [UIDVALIDITY 1700000000] UIDs valid"],
  "quota-exceeded": [
    "C: a6 GETQUOTAROOT INBOX",
    'S: * QUOTA "" (STORAGE 1048576 1048576)',
    "S: a7 NO [OVERQUOTA] Quota exceeded",
  ],
  "quota-nearly-full": ['S: * QUOTA "" (STORAGE 996147 1048576)'],
  "append-message-too-large": ["C: a7 APPEND Sent {52428800}", "S: a7 NO [TOOBIG] Message is too large"],
  "session-closed-by-server": ["S: * BYE Server shutting down"],
  "session-idle-timeout": ["S: * BYE Disconnected for inactivity."],
  "session-connection-lost": ["read ECONNRESET"],
  "session-server-error": ["S: a5 NO [SERVERBUG] Internal error occurred"],
  "session-throttled": ["S: a5 NO [THROTTLED] Too many requests, slow down"],
  "session-protocol-error": ["S: a5 BAD Error in IMAP command"],
};

/** The lines by which a problem is known; empty for what shows only in a comparison, such as a date or a count. */
export function onTheWire(id: string): readonly string[] {
  return LINES[id] ?? [];
}

/** Every id that has lines. */
export const SHOWN_ON_THE_WIRE: readonly string[] = Object.keys(LINES);
