import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";
import { foreignGreeting } from "../foreign-greeting.ts";

/** Another protocol answers on the port. */
export const greetingNotImap: Diagnosis = {
  id: "greeting-not-imap",
  severity: "critical",
  scope: "server",
  phase: "greeting",
  who: ["user"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-2.1",
  wire: ["S: 220 mail.example.com ESMTP ready"],
  text: {
    title: "{port, select, unknown {The mail port} other {Port {port}}} of {host} is not an IMAP service",
    cause:
      "{speaks, select, smtp {A service for sending mail (SMTP)} pop3 {A POP3 service} http {A web server (HTTP)} ssh {A service for remote login (SSH)} other {Something that is not IMAP}} answers there{text, select, unknown {} other {, with “{text}”}}. Mail programs report that they do not understand the server.",
    fix: {
      user: [
        "Set the port to 993 with SSL/TLS, or 143 with STARTTLS: 465 and 587 are for sending mail, 995 and 110 for POP3.",
        "Check the name of the incoming mail server against your provider's help page.",
      ],
      admin: [
        "Correct `host` and `port` of this server in `imapscope.yaml`.",
        "See which program listens on the port: `ss -ltnp | grep :{port}`.",
        "Correct the port forwarding, container port or proxy that leads to the wrong service.",
      ],
    },
    verify: [
      "Check the usual ports of IMAP; one of the two has to find nothing wrong: `imapscope check {host}:993` and `imapscope check {host}:143`.",
    ],
  },
  find(facts) {
    const speaks = foreignGreeting(facts);
    const failed = failedWith(facts, "greeting");
    return failed && speaks && speaks !== "tls" ? { ...failed, speaks } : null;
  },
};
