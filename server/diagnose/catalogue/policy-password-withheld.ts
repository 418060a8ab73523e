import type { ProbeFacts } from "../../contract/facts.ts";
import { CHECK } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { userOf } from "../login.ts";

/** The same check never logs in over a connection without encryption: what is to be tried is what is advised. */
export const LOGIN = `{reason, select, certificate {\`read -rs P; ${CHECK} --user {user} --password-stdin <<<"$P"\`} other {\`read -rs P; imapscope check imaps://{host} --user {user} --password-stdin <<<"$P"\`}}`;

/** The check was to log in and did not, because the connection was not safe enough for a password. */
export const policyPasswordWithheld: Diagnosis = {
  id: "policy-password-withheld",
  severity: "notice",
  scope: "server",
  phase: "auth",
  consequenceOf: ["capability-login-disabled"],
  who: ["admin", "user"],
  reference: "https://www.rfc-editor.org/rfc/rfc8314#section-5",
  wire: [],
  text: {
    title: "No password or token of {user} is sent to {host}",
    cause:
      "{reason, select, certificate {The certificate is not trusted, so somebody else could be at the other end} other {The connection is not encrypted, so everyone on the way could read along}}. The check ends before the login; whether the login works is not known.",
    fix: {
      user: [
        "Do the same: enter no password where your mail program warns of the {reason, select, certificate {certificate} other {missing encryption}}.",
      ],
      admin: [
        "{reason, select, certificate {Repair the certificate as the other finding says; the next check logs in again.} other {Set `security: implicit-tls` with `port: 993`, or `security: starttls`, for this server in `imapscope.yaml`.}}",
        "Set `depth: connect` for this server in `imapscope.yaml` if no login is wanted.",
      ],
    },
    verify: [
      `Run the check once more{reason, select, certificate {} other {, now encrypted}}; the login has to be among its steps, in bash (type the password, then Enter): ${LOGIN}.`,
    ],
  },
  find(facts) {
    const reason = reasonOf(facts);
    return reason && facts.server.user !== undefined ? { ...target(facts), user: userOf(facts), reason } : null;
  },
};

function reasonOf({
  phases: { tls, auth, capability },
  server,
  depth,
}: ProbeFacts): "certificate" | "plaintext" | null {
  if (depth === "connect") return null;
  if (tls.status === "failed" && tls.value?.trusted === false) return "certificate";
  const reached = capability.status === "ok" && auth.status === "skipped";
  return server.security === "none" && reached ? "plaintext" : null;
}
