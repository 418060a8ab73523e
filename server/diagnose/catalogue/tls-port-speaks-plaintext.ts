import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";
import { onPortOfOthers, PORT_OF_OTHERS } from "../wording.ts";

/** How OpenSSL, by way of Node, says that the answer to its hello was no TLS. */
const NOT_TLS = [
  "ERR_SSL_WRONG_VERSION_NUMBER",
  "ERR_SSL_PACKET_LENGTH_TOO_LONG",
  "ERR_SSL_RECORD_LAYER_FAILURE",
  "ERR_SSL_UNKNOWN_PROTOCOL",
  "ERR_SSL_HTTP_REQUEST",
];

/** TLS was expected from the first byte, but the port begins in plain text. */
export const tlsPortSpeaksPlaintext: Diagnosis = {
  id: "tls-port-speaks-plaintext",
  severity: "critical",
  scope: "server",
  phase: "tls",
  who: ["user"],
  reference: "https://www.rfc-editor.org/rfc/rfc8314#section-3.2",
  wire: ["SSL routines:ssl3_get_record:wrong version number"],
  text: {
    title: "{port, select, unknown {The mail port} other {Port {port}}} of {host} answers without TLS",
    cause: `The connection is set to SSL/TLS from the first byte, but this port begins in plain text, so mail programs report an SSL error such as “wrong version number”. Port and security setting do not belong together.${PORT_OF_OTHERS}`,
    fix: {
      user: [
        "{port, select, 993 {Tell your administrator that port 993 of {host} answers without TLS.} other {Set the port to 993 if your mail program uses SSL/TLS.}}",
        `{port, select, 993 {Choose STARTTLS with port 143 if your provider offers it.} other {${onPortOfOthers("Choose STARTTLS with port 143 if your provider asks for STARTTLS.", "Choose STARTTLS instead of SSL/TLS if your provider asks for {port, select, unknown {its mail port} other {port {port}}}.")}}}`,
      ],
      admin: [
        `{port, select, 993 {See which program listens on the port: \`ss -ltnp | grep :{port}\`.} other {${onPortOfOthers("Set `port: 993` for this server in `imapscope.yaml`.", "Set `port: 993`, or keep {port, select, unknown {its mail port} other {port {port}}} with `security: starttls`, for this server in `imapscope.yaml`.")}}}`,
        "See what the port says: `nc -w 3 {host} {port}`; a line that begins with `* OK` is IMAP without TLS.",
        "Switch TLS on if this port is meant for it: `ssl = yes` in `inet_listener imaps` of Dovecot's `service imap-login`, then `doveadm reload`; `listen {port} ssl` in nginx; `imapd -s` for the service in `cyrus.conf`.",
        "Correct the pair of port and security in the settings you hand out and in autoconfig.",
      ],
    },
    verify: [
      "Check with the settings that belong together; one of the two has to find nothing wrong: `imapscope check {host}:993` and `imapscope check {host}:{port} --security starttls`.",
    ],
  },
  find(facts) {
    if (facts.server.security !== "implicit-tls") return null;
    return failedWith(facts, "tls", NOT_TLS);
  },
};
