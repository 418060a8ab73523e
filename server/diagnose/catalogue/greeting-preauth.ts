import { careful } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { READ_GREETING } from "../verify-steps.ts";

/** The server counts the connection as logged in from the start. */
export const greetingPreauth: Diagnosis = {
  id: "greeting-preauth",
  severity: "warning",
  scope: "server",
  // Mail programs that are set to STARTTLS refuse to go on.
  otherwise: ({ security }) => (security === "starttls" ? "critical" : null),
  phase: "greeting",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-7.1.4",
  wire: ["S: * PREAUTH IMAP4rev1 server logged in as nobody"],
  text: {
    title: "{host} opens a mailbox without a login",
    cause:
      "The greeting says `PREAUTH`: the connection counts as logged in before any password was given. That is meant for local tunnels; over a network, everyone who can connect reads this mailbox, and STARTTLS is no longer possible.",
    fix: {
      user: [
        "Tell your administrator that {port, select, unknown {the mail port} other {port {port}}} of {host} does not ask for a password.",
      ],
      admin: [
        "Find out which program listens on the port, and who can reach it: `ss -ltnp | grep :{port}`.",
        "Let Dovecot's `imap-login` serve the port, which asks for a login, and not `imap` itself: `doveconf -n service`.",
        "Check whether a proxy in front logs in for everybody.",
        careful(
          "mail programs that use this port cannot connect any more.",
          "Shut it to others, as long as it asks for no password: let it listen on `127.0.0.1` only, or close it in the firewall.",
        ),
      ],
    },
    verify: READ_GREETING,
  },
  find(facts) {
    const { greeting } = facts.phases;
    if (greeting.status !== "ok" || greeting.value.status !== "PREAUTH") return null;
    return { ...target(facts), text: greeting.value.text || "PREAUTH" };
  },
};
