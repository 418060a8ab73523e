import type { Evidence } from "../../contract/answers/finding.ts";
import type { ProbeFacts } from "../../contract/facts.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { loginFailedWith, userOf } from "../login.ts";
import { offeredBefore } from "../offered.ts";

const CODE = "LOGINDISABLED";

/** The server says beforehand that it takes no password, usually because it wants TLS first. */
export const capabilityLoginDisabled: Diagnosis = {
  id: "capability-login-disabled",
  severity: "critical",
  scope: "server",
  phase: "auth",
  who: ["user", "admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.2.3",
  wire: ["S: * CAPABILITY IMAP4rev1 LOGINDISABLED", "C: a2 LOGIN «user» «password»", "S: a2 NO LOGIN is disabled"],
  text: {
    title: "{host} does not accept passwords on {port, select, unknown {its mail port} other {port {port}}}",
    cause:
      "{connection, select, clear {The connection is not encrypted, and the server announces `LOGINDISABLED`: it wants TLS before anybody logs in.} starttls {The connection is not encrypted, and the server announces `LOGINDISABLED`: it wants TLS before anybody logs in, and offers STARTTLS for that on the same port.} encrypted {The server announces `LOGINDISABLED` although the connection is encrypted: it takes no password here, usually because a proxy in front ends TLS, so that it believes the connection to be unencrypted.{before, select, offered { It still took passwords on {since}: either the server or that proxy has been changed since then, or something else on the way opens the encryption now.} other {}}} other {The server announces `LOGINDISABLED`: it takes no password on this connection, usually because that is not encrypted.}} Mail programs report that login is disabled or not secure; the password was not tested.",
    fix: {
      user: [
        "Set the security in your mail program to SSL/TLS with port 993, or to STARTTLS with port 143.",
        "Keep your password as it is: the server did not even look at it.",
      ],
      admin: [
        "{connection, select, starttls {Let imapscope use TLS too: `security: starttls` for this server in `imapscope.yaml`, or `security: implicit-tls` with `port: 993`.} other {Check the encrypted port: `security: implicit-tls` and `port: 993` for this server in `imapscope.yaml`.}}",
        "Tell Dovecot that connections from a proxy which ends TLS in front of it are safe: `login_trusted_networks` with its address (in version 2.4 only where `ssl = yes`, not `required`), or `haproxy_trusted_networks` and `send-proxy-v2-ssl` in HAProxy.",
        "Allow a login by password: add `plain login` to `auth_mechanisms` where they are missing, then `doveadm reload`.",
        "Leave `disable_plaintext_auth` (2.4: `auth_allow_cleartext`) as it is: it protects passwords on unencrypted connections.",
      ],
    },
    verify: [
      'Sign in once over TLS, in bash (type the password, then Enter): `read -rs P; imapscope check imaps://{host} --user {user} --password-stdin <<<"$P"`.',
    ],
  },
  find(facts, { lastOffered }) {
    const failed = loginFailedWith(facts, [CODE]);
    if (!failed) return announcedInClear(facts);
    return { ...failed, connection: "encrypted", ...offeredBefore(lastOffered?.password) };
  },
};

/** Without TLS nobody logs in; whether a mail program could is known all the same. */
function announcedInClear(facts: ProbeFacts): Evidence | null {
  const { server, depth, phases } = facts;
  const atoms = phases.capability.status === "ok" ? (phases.capability.value.beforeTls ?? []) : [];
  const isWanted = server.security === "none" && server.user !== undefined && depth !== "connect";
  if (!isWanted || !atoms.includes(CODE)) return null;
  const connection = atoms.includes("STARTTLS") ? "starttls" : "clear";
  return { ...target(facts), code: CODE, text: CODE, user: userOf(facts), connection, ...offeredBefore() };
}
