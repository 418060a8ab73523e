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
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-7.1",
  text: {
    en: {
      title: "{host} has a message for {user}",
      cause: `During the ${PHASE_NOUN.en} the server says “{text}” (\`{code}\`). Mail programs show such messages to the user, or ought to{failed, select, yes {. That part of the check failed; whether because of this, the message itself may tell} other {; nothing failed because of it}}.{clear, select, yes { It came over a connection that was not encrypted, so somebody on the way may have written it: do not follow links in it.} other {}}`,
      fix: {
        user: [
          "Read what it says and do what it asks for, in webmail or with your provider rather than by a link in the message.",
        ],
        admin: [
          "Find out who wrote it: it comes from the server's own configuration, from a quota or policy service, or from the provider.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 给 {user} 发来一条提示",
      cause: `在“${PHASE_NOUN["zh-CN"]}”阶段，服务器提示“{text}”（\`{code}\`）。邮件客户端会（或者应当）把这样的提示显示给用户{failed, select, yes {。检查在这一阶段失败了，是否与此有关，请看提示内容} other {；检查没有因此失败}}。{clear, select, yes {这条提示来自未加密的连接，可能是途中有人伪造的，请勿点击其中的链接。} other {}}`,
      fix: {
        user: ["阅读提示内容，并到网页邮箱或服务商那里按要求处理，不要直接点击提示里的链接。"],
        admin: ["弄清提示的来源：可能是服务器自身的配置、配额或策略服务，也可能是服务商。"],
      },
    },
  },
  verify: {
    en: ["Check again: the message is gone once the server no longer sends it."],
    "zh-CN": ["再检查一次：服务器不再发送时，这条提示就会消失。"],
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
