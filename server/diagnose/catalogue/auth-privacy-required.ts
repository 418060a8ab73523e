import type { Diagnosis } from "../diagnosis.ts";
import { loginFailedWith } from "../login.ts";
import { loginSaid } from "../said.ts";

/** The server wants encryption before it takes a login. */
export const authPrivacyRequired: Diagnosis = {
  id: "auth-privacy-required",
  severity: "critical",
  scope: "server",
  phase: "auth",
  who: ["user"],
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  said: { also: ["capability-login-disabled"] },
  wire: ["S: a3 NO [PRIVACYREQUIRED] Plaintext authentication disallowed on non-secure connections."],
  text: {
    title: "{host} wants an encrypted connection before the login",
    cause:
      "{text, select, unknown {The server says why} other {The server answers “{text}”}}: the server takes no password over a connection that it believes to be unencrypted. Mail programs report that the login is not secure or not allowed; the password may be right.",
    fix: {
      user: [
        "Set the security in your mail program to SSL/TLS with port 993, or to STARTTLS with port 143.",
        "Change your password if it was used without encryption in a network you do not trust.",
      ],
      admin: [
        "Let imapscope use the encrypted port if it monitors this server: `security: implicit-tls` and `port: 993` in `imapscope.yaml`.",
        "Tell Dovecot that connections from a proxy which ends TLS in front of it are safe: `login_trusted_networks` with the address of the proxy alone (2.4 trusts it only where `ssl = required` is not set), or `haproxy_trusted_networks` with the PROXY protocol.",
        "Correct security and port in the settings you hand out and in autoconfig.",
      ],
    },
    verify: [
      'Sign in once over TLS, in bash (type the password, then Enter): `read -rs P; imapscope check imaps://{host} --user {user} --password-stdin <<<"$P"`.',
    ],
  },
  find: (facts) => loginFailedWith(facts, ["PRIVACYREQUIRED"]) ?? loginSaid(facts, "auth-privacy-required"),
};
