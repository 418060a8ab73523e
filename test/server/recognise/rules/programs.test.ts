import { describe, expect, it } from "vitest";
import { recognise } from "../../../../server/recognise/recognise.ts";

/** What programs and servers report, by what comes first. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  // Of a key that is not there.
  "tls-handshake-failed": ["unable to get private key from '/etc/ssl/private/key.pem'"],
  // Of key and certificate that do not belong together.
  "tls-key-certificate-mismatch": [
    "Fatal: Can't load private ssl_key: Key is for a different cert than ssl_cert",
    'nginx: [emerg] SSL_CTX_use_PrivateKey("/etc/nginx/key.pem") failed (SSL: error:05800074:x509 certificate routines::key values mismatch)',
    "TLS server engine: cannot load cert/key data, may be a cert/key mismatch?",
    "stunnel: Private key does not match the certificate",
    "tls: private key does not match public key",
    "ssl.SSLError: [SSL: KEY_VALUES_MISMATCH] key values mismatch (_ssl.c:3900)",
    "couriertls: /etc/courier/imapd.pem: error:0B080074:x509 certificate routines:X509_check_private_key:key values mismatch",
    "Error in the certificate/key pair: GNUTLS_E_CERTIFICATE_KEY_MISMATCH",
    "keys may not be consistent: InconsistentKeys(KeyMismatch)",
    "AH02565: Certificate and private key mail.example.org:443:0 from /etc/ssl/a.pem and /etc/ssl/b.pem do not match",
    "haproxy: inconsistencies between private key and certificate loaded",
  ],
  "tls-certificate-staple-missing": [
    "curl: (91) No OCSP response received",
    "The certificate requires the server to include an OCSP status in its response, but the OCSP status is missing.",
    "The certificate requires a TLS feature that the server does not provide.",
    "Required TLS certificate status not received",
    "SSL server certificate status verification FAILED",
    "GNUTLS_CERT_MISSING_OCSP_STATUS",
  ],
  "service-not-running": [
    "doveconf: Fatal: Error in configuration file /etc/dovecot/dovecot.conf line 5: Unknown setting: ssl_cert",
    "Fatal: Error in configuration file /etc/dovecot/dovecot.conf: The first setting must be dovecot_config_version",
    "dovecot.service: Main process exited, code=exited, status=89/n/a",
    "dovecot.service: Failed with result 'exit-code'.",
    "nginx: configuration file /etc/nginx/nginx.conf test failed",
    "nginx: [emerg] bind() to 0.0.0.0:993 failed (98: Address already in use)",
    "Error: service(imap-login): listen(*, 993) failed: Address already in use",
    "Fatal: Failed to start listeners",
    "WARN exited: dovecot (exit status 89; not expected)",
    "doveconf: Fatal: Error in configuration file /etc/dovecot/conf.d/10-plugin.conf line 3: Unknown section name: plugin",
    "Invalid dovecot_config_version: Currently supported versions are: 2.4.0 2.4.1",
    "Job for dovecot.service failed because the control process exited with error code.",
    "Failed to start dovecot.service - Dovecot IMAP/POP3 email server.",
    "master[812]: service imaps/ipv4: fatal error: unable to bind to imap socket: Address already in use",
    "can't open configuration file /etc/imapd.conf: No such file or directory",
  ],
  "auth-credentials-not-ascii": [
    "Wide character in subroutine entry at Mail/IMAPClient.pm line 560",
    "UnicodeEncodeError: 'ascii' codec can't encode character (imaplib login)",
    "UnicodeDecodeError: 'ascii' codec can't decode byte 0xc3 in position 12: ordinal not in range(128)",
    "imap: password contains non-ASCII characters",
    "Username contains 8bit characters",
    "SASLprep failed: prohibited character",
    "java.nio.charset.UnmappableCharacterException: Input length = 1",
    "Ihr Passwort darf keine Umlaute enthalten",
  ],
  "session-protocol-error": [
    'com.sun.mail.iap.ParsingException: error in FETCH parsing, unrecognized item at index 25, starts with ")"',
    "Syntax error in BODYSTRUCTURE. Unexpected token: '('",
    "Unexpected char at position 43 in the IMAP response",
    "Error parsing STATUS number",
    'imapwire: expected number, got "]"',
    'in response-data: imapwire: expected SP, got "\\r"',
    "imaplib.IMAP4.abort: command: SEARCH => unexpected response: b'foo'",
    "invalid literal for int() with base 10: b'NIL' in imap STATUS",
    'strconv.ParseUint: parsing "1666390893380": value out of range (imap UIDVALIDITY)',
    'java.lang.NumberFormatException: For input string: "-1" at com.sun.mail.imap.protocol.Status',
    "Value was either too large or too small for a UInt32 (imap UIDNEXT)",
  ],
  "mailbox-not-found": [
    "command SEARCH illegal in state AUTH",
    "FETCH not allowed now",
    "command FETCH illegal in state AUTH, only allowed in states SELECTED",
    "a3 BAD No mailbox selected",
    "A5 BAD FETCH not valid in this state",
    "A004 BAD Command FETCH is only valid in SELECTED state",
    "java.lang.IllegalStateException: This operation is not allowed on a closed folder",
    "You must select a mailbox first",
  ],
  "session-connection-lost": ["command NOOP illegal in state LOGOUT, only allowed in states NONAUTH, AUTH, SELECTED"],
  "session-command-rejected": [
    "command LOGIN illegal in state AUTH, only allowed in states NONAUTH",
    "command LIST illegal in state NONAUTH, only allowed in states AUTH, SELECTED",
  ],
  "greeting-closed": [
    'broken header: "x" while reading PROXY protocol, client: 10.0.0.1',
    "invalid PROXY header received from client",
  ],
};

/** What looks alike and means something else, by what must not come first. */
const NOT: readonly (readonly [text: string, id: string])[] = [
  ["postfix: fatal: bind 0.0.0.0 port 25: Address already in use", "tcp-connection-refused"],
  ["postfix: fatal: bind 0.0.0.0 port 25: Address already in use", "service-not-running"],
  ["postgresql: Error in configuration file /etc/postgresql/postgresql.conf", "tcp-connection-refused"],
  ["postgresql: Error in configuration file /etc/postgresql/postgresql.conf", "service-not-running"],
  ["OCSP response: no response sent; Verify return code: 0 (ok)", "tls-certificate-staple-missing"],
  ["Host key does not match: WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED", "tls-handshake-failed"],
  ["dkim: private key does not match the public key in DNS", "tls-handshake-failed"],
  ["dkim: private key does not match the public key in DNS", "tls-key-certificate-mismatch"],
  ["Host key does not match: WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED", "tls-key-certificate-mismatch"],
  ["NumberFormatException: For input string: “abc” (imap port in config.yaml)", "session-protocol-error"],
  ["UnicodeEncodeError: 'ascii' codec can't encode the subject header", "auth-credentials-not-ascii"],
  ["The password is incorrect", "auth-credentials-not-ascii"],
];

describe("what programs report in the words of their library", () => {
  it.each(Object.entries(TEXTS).flatMap(([id, texts]) => texts.map((text) => [id, text] as const)))(
    "means %s: %s",
    (id, text) => {
      expect(recognise(text)[0]?.id).toBe(id);
    },
  );

  it.each(NOT)("%s is not %s", (text, id) => {
    expect(recognise(text)[0]?.id).not.toBe(id);
  });
});
