import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";
import { foreignGreeting } from "../foreign-greeting.ts";
import { onPortOfOthers, PORT_OF_OTHERS } from "../wording.ts";

/** The connection began in plain text, but the port waits for TLS. */
export const greetingPortSpeaksTls: Diagnosis = {
  id: "greeting-port-speaks-tls",
  severity: "critical",
  scope: "server",
  phase: "greeting",
  who: ["user"],
  reference: "https://www.rfc-editor.org/rfc/rfc8314#section-3.2",
  wire: ["S: \\x15\\x03\\x01\\x00\\x02\\x02\\x46"],
  text: {
    title: "{port, select, unknown {The mail port} other {Port {port}}} of {host} expects TLS from the first byte",
    cause: `The connection begins in plain text (STARTTLS or no encryption), but this port answers to TLS only{code, select, ETIMEDOUT {: it sent no greeting, and answered a TLS handshake on the same connection} NOT_IMAP {: its first bytes are TLS} other {}}. Mail programs hang, or report that the connection was interrupted.${PORT_OF_OTHERS}`,
    fix: {
      user: [
        onPortOfOthers(
          "Set the port to 993 with SSL/TLS in your mail program.",
          "Set the security of {port, select, unknown {its mail port} other {port {port}}} to SSL/TLS in your mail program, not to STARTTLS or none.",
        ),
        "Set the port to 143 instead if your provider asks for STARTTLS.",
      ],
      admin: [
        onPortOfOthers(
          "Set `security: implicit-tls` and `port: 993` for this server in `imapscope.yaml`.",
          "Set `security: implicit-tls` for this server in `imapscope.yaml`.",
        ),
        "Correct the pair of port and security in the settings you hand out and in autoconfig; nothing is wrong with the server.",
        "Check it by hand: `openssl s_client -connect {host}:{port} -servername {host}` shows a last line that begins with `* OK`.",
      ],
    },
    verify: [
      "Check the port with the security that belongs to it: `imapscope check {host}:{port} --security implicit-tls`.",
    ],
  },
  find: (facts) => (foreignGreeting(facts) === "tls" ? failedWith(facts, "greeting") : null),
};
