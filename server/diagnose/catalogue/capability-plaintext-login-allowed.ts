import type { ProbeFacts } from "../../contract/facts.ts";
import { careful } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";

/** The server would take a password before the connection is encrypted. */
export const capabilityPlaintextLoginAllowed: Diagnosis = {
  id: "capability-plaintext-login-allowed",
  severity: "warning",
  scope: "server",
  phase: "capability",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc8314#section-4.1",
  spokenWith: "starttls",
  wire: ["S: * OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN AUTH=LOGIN] ready"],
  text: {
    title: "{host} takes passwords on an unencrypted connection",
    cause:
      "On {port, select, unknown {its mail port} other {port {port}}} the server offers a login before encryption has begun{mechanisms, select, unknown {} other { ({mechanisms})}}. A mail program that is set to “no encryption”, by mistake or because somebody on the way hides STARTTLS, sends its password readable for everybody.",
    fix: {
      user: [
        "Check that your mail program is set to SSL/TLS with port 993, or to STARTTLS, and not to “none” or “if available”.",
      ],
      admin: [
        "See who still logs in without TLS: in Dovecot's log these logins lack `TLS`: `journalctl -u dovecot --since -7d | grep 'Login: ' | grep -v TLS`.",
        careful(
          "programs that are set to no encryption cannot log in any more; tell their users before, to take port 993 with SSL/TLS.",
          "Refuse it: `ssl = required` and `disable_plaintext_auth = yes` in Dovecot (in version 2.4 `auth_allow_cleartext = no`), then `doveadm reload`; `allowplaintext: no` in Cyrus, `IMAP_TLS_REQUIRED=1` in Courier's `imapd-ssl`, `starttls only;` in nginx, `Set-ImapSettings -LoginType SecureLogin` in Exchange. Then `LOGINDISABLED` has to be announced: `printf 'a CAPABILITY\\r\\nb LOGOUT\\r\\n' | nc -w 3 {host} {port}`.",
        ),
        careful(
          "programs that use STARTTLS on this port cannot connect any more.",
          "Close {port, select, unknown {its mail port} other {port {port}}} to the outside if nobody needs it.",
        ),
      ],
    },
    verify: [
      "Ask for the capabilities without TLS; `LOGINDISABLED` has to be among them: `printf 'a CAPABILITY\\r\\nb LOGOUT\\r\\n' | nc -w 3 {host} {port}`.",
    ],
  },
  find(facts) {
    const mechanisms = takenInClear(facts);
    if (mechanisms.length === 0 || isLoopback(facts)) return null;
    return { ...target(facts), mechanisms: mechanisms.join(", ") };
  },
};

const AUTH = "AUTH=";
/** The mechanisms by which the password itself goes over the line (RFC 4616; LOGIN was never standardised). */
const PASSWORD_ITSELF = ["PLAIN", "LOGIN"];

/**
 * The ways to log in that a server announces before TLS, if it takes a password itself by one of them: the LOGIN command is there
 * unless LOGINDISABLED says otherwise (RFC 9051 section 6.2.3), and AUTHENTICATE by what is announced.
 */
function takenInClear({ questions, phases: { capability, greeting } }: ProbeFacts): readonly string[] {
  // Whoever is let in by the greeting is not asked for a password.
  if (greeting.status === "ok" && greeting.value.status === "PREAUTH") return [];
  const announced = capability.status === "skipped" ? null : (capability.value?.beforeTls ?? null);
  if (!announced?.includes("IMAP4REV1") && !announced?.includes("IMAP4REV2")) {
    return questions?.plaintextLogin?.offered ? questions.plaintextLogin.mechanisms : [];
  }
  const sasl = announced.filter((name) => name.startsWith(AUTH)).map((name) => name.slice(AUTH.length));
  const loginCommand = !announced.includes("LOGINDISABLED");
  const isTaken = loginCommand || sasl.some((name) => PASSWORD_ITSELF.includes(name));
  if (!isTaken) return [];
  return loginCommand ? [...sasl, "LOGIN command"] : sasl;
}

/** On one machine nobody listens in, and servers allow it there: Dovecot does. */
function isLoopback({ server: { host }, phases: { tcp } }: ProbeFacts): boolean {
  const address = tcp.status === "ok" ? tcp.value.address : host;
  return /^127(?:\.\d{1,3}){3}$/.test(address) || ["::1", "localhost"].includes(address);
}
