import type { Diagnosis } from "../diagnosis.ts";
import { loginSaid } from "../said.ts";
import { LOG_IN } from "../verify-steps.ts";

/** A rule forbids this login: country, device, second factor. */
export const authPolicyBlocked: Diagnosis = {
  id: "auth-policy-blocked",
  severity: "critical",
  scope: "account",
  phase: "auth",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  said: {},
  wire: [],
  text: {
    title: "A rule on {host} forbids the login of {user}",
    cause:
      "{text, select, unknown {} other {The server answers “{text}”. }}Name and password are not the problem: a rule about country, network, device or second factor refuses this program or place.",
    fix: {
      user: [
        "Try again without VPN, or from your usual country and network.",
        "Use the provider's sign-in window (OAuth 2.0), which can ask for the second factor.",
        "Ask your administrator for an exception.",
      ],
      admin: [
        "Find the rule that decided: Microsoft Entra names it under “Monitoring & health”, “Sign-in logs”; Google Workspace under “Reporting”, “Audit and investigation”; other servers in their log.",
        "Adjust the rule for this user, program or address; a service account that cannot answer questions, such as that of a monitor, needs an exception.",
      ],
    },
    verify: LOG_IN,
  },
  find: (facts) => loginSaid(facts, "auth-policy-blocked"),
};
