import type { Language } from "../contract/languages.ts";
import { translated } from "../languages/translation.ts";
import type { FailureName } from "../recognise/fingerprints/meanings.ts";
import type { ProgramName } from "../recognise/fingerprints/program-names.ts";

/** Whose message it is, and for which failure, in words. */
export type KnownMessageWords = {
  programs: Readonly<Record<ProgramName, string>>;
  failures: Readonly<Record<FailureName, string>>;
};

/** The words in English: a failure stands behind “for”. */
export const KNOWN_MESSAGES: KnownMessageWords = {
  programs: {
    thunderbird: "Thunderbird",
    nss: "Thunderbird or Firefox",
    k9: "Thunderbird for Android or K-9 Mail",
    fairemail: "FairEmail",
    roundcube: "Roundcube",
    mutt: "Mutt",
    glib: "a program of GNOME",
    libc: "a program on Linux",
  },
  failures: {
    "unknown-host": "a server name that cannot be found",
    "no-server-found": "a server that it does not find",
    "no-address": "a server name without an address",
    "name-server-failed": "a name lookup that failed",
    refused: "a refused connection",
    "timed-out": "a connection that took too long",
    unreachable: "a network or a server that cannot be reached",
    "no-internet": "a device without an internet connection",
    "no-ipv6": "an IPv6 address that cannot be used",
    reset: "a connection that was reset",
    lost: "a lost connection",
    closed: "a connection that the server closed",
    "cannot-connect": "a connection that fails",
    "storage-failed": "a mail server that it cannot reach",
    "too-many-connections": "too many connections",
    "not-imap": "a server that does not speak IMAP",
    "imap-too-old": "a server that is too old",
    "strange-answer": "an answer that it does not understand",
    "server-error": "an error of the server",
    "server-busy": "a server that is busy",
    "handshake-failed": "an encrypted connection that fails",
    "handshake-closed": "a connection that ended during the TLS handshake",
    "old-tls": "an outdated version of TLS",
    "no-common-cipher": "a TLS handshake without a common cipher",
    "weak-parameters": "encryption that is too weak",
    "not-tls": "a port that answers without TLS",
    "no-starttls": "a server without STARTTLS",
    "client-certificate": "a client certificate",
    "certificate-expired": "an expired certificate",
    "certificate-not-yet-valid": "a certificate that is not valid yet",
    "certificate-date": "a certificate that is not valid at this time",
    "certificate-name": "a certificate for another name",
    "certificate-self-signed": "a self-signed certificate",
    "certificate-untrusted": "a certificate of an issuer that is not trusted",
    "certificate-refused": "a certificate that it does not accept",
    "certificate-weak": "a weak certificate",
    "certificate-purpose": "a certificate for another purpose",
    "issuer-not-permitted": "an issuer that may not issue this certificate",
    intercepted: "an intercepted connection",
    "login-refused": "a refused login",
    "wrong-password": "a wrong username or password",
    "app-password": "a login that may need an app password",
    "too-many-logins": "too many failed logins",
    "oauth-refused": "a refused login with OAuth",
    "consent-missing": "an authorization that was not given",
    "no-mechanism": "a way to log in that the server does not support",
    "login-disabled": "a server that allows no login with a password here",
    "imap-disabled": "an account for which IMAP is turned off",
    "mailbox-missing": "a mailbox that does not exist",
    "mailbox-forbidden": "a mailbox without permission",
    "mailbox-read-only": "a mailbox that is read-only",
    "mailbox-in-use": "a mailbox in use",
    "mailbox-corrupt": "a corrupt mailbox",
    "mailbox-name": "an invalid name of a mailbox",
    "over-quota": "a full mailbox",
    "disk-full": "a full disk",
    "blocked-locally": "a missing permission",
    "no-capability": "a capability that the server lacks",
  },
};

/** The words in this language. */
export function knownMessagesIn(language: Language): KnownMessageWords {
  return translated(language, KNOWN_MESSAGES, ({ knownMessages }) => knownMessages);
}
