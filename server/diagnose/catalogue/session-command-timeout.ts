import type { Diagnosis } from "../diagnosis.ts";
import { TIMED_OUT } from "../failed.ts";
import { isLoginUnanswered } from "../login.ts";
import { SESSION_PHASES, scopeOfSession, sessionFailed } from "../session.ts";
import { PHASE_NOUN } from "../wording.ts";

/** A command gets no answer, STARTTLS too; a login that gets none is `auth-timeout`. */
export const sessionCommandTimeout: Diagnosis = {
  id: "session-command-timeout",
  severity: "critical",
  scope: "account",
  scopeBy: scopeOfSession,
  phase: null,
  transient: true,
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-2.2.2",
  text: {
    en: {
      title: `{host} stops answering during the ${PHASE_NOUN.en}`,
      cause:
        "The connection stays open, but no answer comes, so mail programs seem to hang. Usually the server waits for its storage or for another service, or it is overloaded.",
      fix: {
        user: ["Wait a few minutes and try again.", "Tell your administrator the time at which it happened."],
        admin: [
          "Check load and storage on the server: `uptime`, `iostat -x 5 2`, and for network storage `df -h`, which hangs if the storage is gone.",
          "Look for slow or waiting commands in the log: `journalctl -u dovecot -n 100 | grep -i -e lock -e warning -e timeout`.",
          "Try the same on the server itself: `time doveadm mailbox status -u {user} messages INBOX`.",
          "Allow checks more time (`timeout` in `imapscope.yaml`) if the server is just slow.",
        ],
      },
    },
    "zh-CN": {
      title: `{host} 在“${PHASE_NOUN["zh-CN"]}”阶段停止响应`,
      cause:
        "连接没有断开，但一直得不到答复，邮件客户端看上去像卡住了。通常是服务器在等待存储或其他服务，或者负载过高。",
      fix: {
        user: ["过几分钟再试。", "把发生的时间告诉管理员。"],
        admin: [
          "检查服务器负载和存储：`uptime`、`iostat -x 5 2`；使用网络存储时执行 `df -h`，如果存储失联，该命令会卡住。",
          "在日志里查找缓慢或等待中的命令：`journalctl -u dovecot -n 100 | grep -i -e lock -e warning -e timeout`。",
          "在服务器本机上执行同样的操作：`time doveadm mailbox status -u {user} messages INBOX`。",
          "如果服务器只是比较慢，请调大检查的超时时间（`imapscope.yaml` 中的 `timeout`）。",
        ],
      },
    },
  },
  find: (facts) =>
    sessionFailed(facts, (code, phase) => TIMED_OUT.includes(code) && (phase !== "auth" || !isLoginUnanswered(facts)), [
      "starttls",
      ...SESSION_PHASES,
    ]),
};
