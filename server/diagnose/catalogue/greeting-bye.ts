import { LIFT_BAN } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";

/** The server greets with a goodbye. */
export const greetingBye: Diagnosis = {
  id: "greeting-bye",
  severity: "critical",
  scope: "server",
  phase: "greeting",
  general: true,
  transient: true,
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-7.1.5",
  text: {
    en: {
      title: "{host} turns new connections away",
      cause:
        "The server answers with “{text}” and hangs up, before anybody can log in, so mail programs report that it refuses the connection. It is overloaded, under maintenance, or does not want connections from this address for now.",
      fix: {
        user: [
          "Wait a few minutes and try again; the password is not the problem.",
          "Close other mail programs and devices that use the same mailbox.",
          "Try another network, such as mobile data, to see whether only yours is turned away.",
        ],
        admin: [
          "Look for the same moment in the server's log: `journalctl -u dovecot -n 100`.",
          "Check load, sessions and limits: `uptime`, `doveadm who`, `doveadm service status imap-login`; in Courier `MAXDAEMONS` and `MAXPERIP`, in Exchange `Get-ImapSettings | Format-List Max*`.",
          LIFT_BAN.en,
          "Check less often (`every` in `imapscope.yaml`) if the answer speaks of too many connections.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 拒绝新的连接",
      cause:
        "服务器回了一句“{text}”就断开，根本来不及登录，邮件客户端会提示服务器拒绝连接。服务器可能负载过高、正在维护，或者暂时不接受来自这个 IP 的连接。",
      fix: {
        user: [
          "过几分钟再试；密码没有问题。",
          "关闭使用同一邮箱的其他邮件客户端和设备。",
          "换一个网络（例如手机流量）再试，看看是不是只有现在的网络被拒绝。",
        ],
        admin: [
          "在服务器日志里查看同一时刻的记录：`journalctl -u dovecot -n 100`。",
          "检查负载、会话数和各项上限：`uptime`、`doveadm who`、`doveadm service status imap-login`；Courier 看 `MAXDAEMONS` 和 `MAXPERIP`，Exchange 执行 `Get-ImapSettings | Format-List Max*`。",
          LIFT_BAN["zh-CN"],
          "如果回应里提到连接过多，请降低检查频率（`imapscope.yaml` 中的 `every`）。",
        ],
      },
    },
  },
  find(facts) {
    const { greeting } = facts.phases;
    const bye = greeting.status === "failed" && greeting.value?.status === "BYE";
    return bye ? failedWith(facts, "greeting") : failedWith(facts, "greeting", ["BYE"]);
  },
};
