import { alertsOf, cameInClear } from "../announced.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { userOf } from "../login.ts";
import { announcedAs, explainsRefusal } from "../said.ts";
import { scopeOfSession } from "../session.ts";
import { PHASE_NOUN } from "../wording.ts";

/** What has a diagnosis of its own where the server only announces it. */
const TOLD_ELSEWHERE = ["quota-exceeded", "auth-imap-disabled"];

/** The server has something to say to the user besides its answers. */
export const sessionServerAlert: Diagnosis = {
  id: "session-server-alert",
  severity: "notice",
  phase: null,
  scope: "account",
  scopeBy: scopeOfSession,
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-7.1",
  wire: [],
  text: {
    title: "{host} has a message for {user}",
    cause: `During the ${PHASE_NOUN} the server {text, select, unknown {says something that is meant for people} other {says “{text}”{code, select, unknown {} other { (\`{code}\`)}}}}. Mail programs show such messages to the user, or ought to{failed, select, yes {. That part of the check failed; whether because of this, the message itself may tell} other {; nothing failed because of it}}.{clear, select, yes { It came over a connection that was not encrypted, so somebody on the way may have written it: do not follow links in it.} other {}}`,
    fix: {
      user: [
        "Read what it says and do what it asks for, in webmail or with your provider rather than by a link in the message.",
      ],
      admin: [
        "Find out who wrote it: it comes from the server's own configuration, from a quota or policy service, or from the provider.",
      ],
    },
    verify: ["Check again: the message is gone once the server no longer sends it."],
  },
  find(facts) {
    const alerts = alertsOf(facts).filter(
      (alert) =>
        alert.code !== "BAD" &&
        !TOLD_ELSEWHERE.includes(announcedAs(facts, alert) ?? "") &&
        !explainsRefusal(facts, alert),
    );
    const [first] = alerts;
    if (!first) return null;
    const texts = alerts.map((alert) => [alert.text, alert.arguments ?? ""].filter(Boolean).join(" ") || alert.code);
    const { code, phase } = first;
    const clear = alerts.some((alert) => cameInClear(facts, alert.phase)) ? "yes" : "no";
    const failed = alerts.some((alert) => facts.phases[alert.phase].status === "failed") ? "yes" : "no";
    const text = texts.join(" / ");
    return { ...target(facts), user: userOf(facts), code, text, count: alerts.length, phase, clear, failed };
  },
};
