import type { Diagnosis } from "../diagnosis.ts";
import { loginRefused } from "../login.ts";
import { namedIn } from "../said.ts";
import { scopeOfSession, sessionFailed } from "../session.ts";
import { PHASE_NOUN } from "../wording.ts";

/** The server says goodbye in the middle of the session. */
export const sessionClosedByServer: Diagnosis = {
  id: "session-closed-by-server",
  severity: "critical",
  scope: "account",
  scopeBy: scopeOfSession,
  phase: null,
  transient: true,
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-7.1.5",
  text: {
    en: {
      title: `{host} ends the session during the ${PHASE_NOUN.en}`,
      cause:
        "The server says “{text}” and hangs up in the middle of the session, so mail programs report that the connection was closed. It is shutting down or restarting, has reached a limit, or has given up on this session.",
      fix: {
        user: [
          "Wait a few minutes and let your mail program connect again.",
          "Close other mail programs and devices that use the same mailbox.",
        ],
        admin: [
          "Look for the same moment in the server's log: `journalctl -u dovecot -n 100`.",
          "Check whether the service restarts over and over: `systemctl status dovecot`.",
          "Check sessions and limits: `doveadm who`, `doveconf mail_max_userip_connections default_client_limit default_process_limit`.",
        ],
      },
    },
    "zh-CN": {
      title: `{host} 在“${PHASE_NOUN["zh-CN"]}”阶段结束了会话`,
      cause:
        "服务器在会话中途返回“{text}”后断开，邮件客户端会提示连接已关闭。服务器可能正在关闭或重启、达到了某项上限，或者主动放弃了这个会话。",
      fix: {
        user: ["过几分钟让邮件客户端重新连接。", "关闭使用同一邮箱的其他邮件客户端和设备。"],
        admin: [
          "在服务器日志里查看同一时刻的记录：`journalctl -u dovecot -n 100`。",
          "检查服务是否在反复重启：`systemctl status dovecot`。",
          "检查会话数和各项上限：`doveadm who`、`doveconf mail_max_userip_connections default_client_limit default_process_limit`。",
        ],
      },
    },
  },
  find: (facts) =>
    sessionFailed(
      facts,
      (code, phase) => code === "BYE" && !namedIn(facts, phase) && !(phase === "auth" && loginRefused(facts)),
    ),
};
