import type { Diagnosis } from "../diagnosis.ts";
import { loginSaid } from "../said.ts";
import { LOG_IN } from "../verify-steps.ts";

/** The account lives on another server. */
export const authWrongServer: Diagnosis = {
  id: "auth-wrong-server",
  severity: "critical",
  scope: "account",
  phase: "auth",
  who: ["user"],
  reference: "https://www.rfc-editor.org/rfc/rfc2221",
  said: {},
  wire: [],
  text: {
    title: "{host} is not the server of {user}",
    cause:
      "{text, select, unknown {} other {The server answers “{text}”. }}The server works, but the account is kept on another one: another region, another cluster, or a new place after a move.",
    fix: {
      user: [
        "Take the server name for your region or plan from your provider's help page, and enter it in your mail program.",
        "Use the server that the answer names, if it names one.",
      ],
      admin: [
        "Correct `host` in `imapscope.yaml` if imapscope monitors this account.",
        "Publish the right name for mail programs, in the SRV record `_imaps._tcp` and in autoconfig.",
        "Check the proxy that sends users to their servers, and whether the move of this mailbox has ended.",
      ],
    },
    verify: LOG_IN,
  },
  find: (facts) => loginSaid(facts, "auth-wrong-server"),
};
