import type { Diagnosis } from "../diagnosis.ts";
import { sessionSaid } from "../said.ts";
import { scopeOfSession } from "../session.ts";

/** The server ends a session in which nothing happened. */
export const sessionIdleTimeout: Diagnosis = {
  id: "session-idle-timeout",
  severity: "notice",
  scope: "account",
  scopeBy: scopeOfSession,
  phase: null,
  transient: true,
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-5.4",
  text: {
    en: {
      title: "{host} ends the session of {user} because nothing happened in it",
      cause:
        "The server says “{text}”: nothing had been sent for a while, or the session reached its greatest age. A new connection works at once, and mail programs make it by themselves.",
      fix: {
        user: [
          "Let your mail program connect again; nothing is lost.",
          "Shorten the interval at which it checks mail, and exempt it from battery saving, if new mail comes late.",
        ],
        admin: [
          "Let programs of your own renew `IDLE` before 29 minutes are over, and within 5 minutes behind NAT.",
          "Raise the timers for silent connections above 30 minutes: on firewalls and load balancers, in Cyrus `timeout` in `imapd.conf`, in Exchange `Set-ImapSettings -AuthenticatedConnectionTimeout`.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 因长时间没有操作结束了 {user} 的会话",
      cause:
        "服务器返回“{text}”：一段时间内没有任何操作，或者会话达到了最长时限。重新连接即可恢复，邮件客户端会自动重连。",
      fix: {
        user: [
          "让邮件客户端自动重连即可，不会丢失任何内容。",
          "如果新邮件来得晚，请缩短收信间隔，并取消系统对该客户端的省电限制。",
        ],
        admin: [
          "自己编写的程序请在 29 分钟之内（经过 NAT 时在 5 分钟之内）重新发送 `IDLE`。",
          "把空闲连接的超时调到 30 分钟以上：防火墙和负载均衡；Cyrus 为 `imapd.conf` 中的 `timeout`；Exchange 为 `Set-ImapSettings -AuthenticatedConnectionTimeout`。",
        ],
      },
    },
  },
  verify: {
    en: ["Leave the mail program open for an hour, and see that new mail still comes by itself."],
    "zh-CN": ["让邮件客户端保持打开一小时，确认仍能自动收到新邮件。"],
  },
  find: (facts) => sessionSaid(facts, "session-idle-timeout"),
};
