import type { Diagnosis } from "../diagnosis.ts";
import { OPENSSL } from "../wording.ts";

/**
 * A server's log describes a client that offers only what was retired. A check by a current client finds nothing wrong there. Which
 * systems have TLS 1.2: Android 5 (SSLSocket's table of protocols), iOS 5 and OS X 10.9 (Apple's TN2232), Windows 8.1 by itself and
 * Windows 7 with KB3140245.
 */
export const clientTooOld: Diagnosis = {
  id: "client-too-old",
  severity: "critical",
  scope: "account",
  phase: null,
  onlyTold: true,
  who: ["user", "admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc8996",
  wire: [
    "imap-login: Disconnected: Connection closed: SSL_accept() failed: error:0A000102:SSL routines::unsupported protocol",
    "imap-login: Disconnected: TLS handshaking: SSL_accept() failed: error:0A0000C1:SSL routines::no shared cipher",
  ],
  text: {
    title: "A mail program is too old for the encryption that {host} asks for",
    cause:
      "{text, select, unknown {} other {The log of the server says “{text}”. }}This describes the program that connects: it offers only versions of TLS, or ciphers, that the server no longer takes. Current programs connect without trouble. Scanners of the internet leave such lines too; then nobody is hurt.",
    fix: {
      user: [
        "Update the mail program and the operating system: TLS 1.2 needs at least Android 5, iOS 5, OS X 10.9 or Windows 8.1; Windows 7 needs the update KB3140245.",
        "Update the firmware of a device that sends or fetches mail by itself, such as a scanner or a camera.",
        "Use another program, or webmail, on a device that gets no updates any more.",
      ],
      admin: [
        "Find out whom it concerns: `rip=` in these lines is the address of the client. An address that nobody here knows is a scanner, and needs nothing: `journalctl -u dovecot --since today | grep -E 'unsupported protocol|version too low|no shared cipher'`.",
        `Check that the server takes TLS 1.2 from everybody: \`${OPENSSL} -tls1_2 </dev/null\`.`,
        "Add an RSA certificate if the server has an ECDSA one alone, and the log says `no shared cipher`: in Dovecot `ssl_alt_cert` and `ssl_alt_key` (in version 2.4 `ssl_server_alt_cert_file` and `ssl_server_alt_key_file`).",
        "Tell the people concerned which programs work. To take old versions of TLS again would weaken everybody's encryption.",
      ],
    },
    verify: [
      "Let the program that could not connect fetch mail. A check by imapscope cannot show this: it is a current client, and finds nothing wrong.",
      "See that no new such lines come from its address: `journalctl -u dovecot --since today | grep SSL_accept`.",
    ],
  },
  find: () => null,
};
