import type { ProbeFacts } from "../../contract/facts.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { userOf } from "../login.ts";
import { LOG_IN } from "../verify-steps.ts";

/** The check was to log in and did not, because the last login was refused and servers lock accounts. */
export const policyLoginHeldBack: Diagnosis = {
  id: "policy-login-held-back",
  severity: "notice",
  scope: "account",
  phase: "auth",
  who: ["admin", "user"],
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  wire: [],
  text: {
    title:
      "{stands, select, yes {No login of {user} is tried {untilTime, select, unknown {for now} other {before {untilTime} UTC}}} other {The login of {user} was not tried}}",
    cause:
      "The last login was refused{refusedTime, select, unknown {} other { at {refusedTime} UTC}}; the next one is tried {untilTime, select, unknown {later} other {at {untilTime} UTC}}, because servers lock accounts that are tried again and again. After each refusal imapscope waits longer, up to an hour, and checks meanwhile what needs no login. {stands, select, yes {What the server said to the last login counts until then.} other {Whether this password or token is good is not known.}}",
    fix: {
      user: [
        "Wait {untilTime, select, unknown {some minutes} other {until {untilTime} UTC}}, then check again, with the right password.",
      ],
      admin: [
        "Correct the password or token where the configuration keeps it: the next check logs in with the new one at once.",
        "Log in at once if the account has been unlocked or its password changed on the server: “Check now” and then “Check anyway” on the page of the server, or `--force` for `imapscope check`.",
      ],
    },
    verify: LOG_IN,
  },
  find(facts) {
    const { heldBack } = facts;
    if (!heldBack) return null;
    const { refusedAt, until, stands, phase } = heldBack;
    return {
      ...target(facts),
      user: userOf(facts),
      phase,
      stands: stands ? "yes" : "no",
      refusedAt,
      until,
      refusedTime: timeOf(refusedAt),
      untilTime: timeOf(until),
    };
  },
};

/** Hours and minutes; the day is plain, as no login is held back for longer than an hour. */
function timeOf(moment: NonNullable<ProbeFacts["heldBack"]>["until"]): string {
  return moment.slice(11, 16);
}
