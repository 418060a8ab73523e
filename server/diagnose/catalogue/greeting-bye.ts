import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";

/** The server greets with a goodbye. */
export const greetingBye: Diagnosis = {
  id: "greeting-bye",
  severity: "critical",
  phase: "greeting",
  general: true,
  transient: true,
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-7.1.5",
  text: {
    en: {
      title: "{host} turns new connections away",
      cause:
        "The server answers with “{text}” and hangs up, before anybody can log in. It is overloaded, under maintenance, or does not want connections from this address for now.",
      fix: {
        user: [
          "Wait a few minutes and try again; the password is not the problem.",
          "Close other mail programs and devices that use the same mailbox.",
          "Try another network, such as mobile data, to see whether only yours is turned away.",
        ],
        admin: [
          "Look for the same moment in the server's log: `journalctl -u dovecot -n 100`.",
          "Check load, sessions and limits: `uptime`, `doveadm who`, `doveconf -n | grep -e limit -e connections`.",
          "Lift a ban of the address that checks: `fail2ban-client status dovecot` shows it, `fail2ban-client set dovecot unbanip ADDRESS` ends it, and `ignoreip` in `jail.local` prevents the next.",
          "Check less often (`every` in `imapscope.yaml`) if the answer speaks of too many connections.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 拒绝新的连接",
      cause: "服务器返回“{text}”后立即断开，根本无法登录。服务器可能过载、正在维护，或者暂时不接受来自这个地址的连接。",
      fix: {
        user: [
          "等待几分钟再试；问题不在密码。",
          "关闭使用同一邮箱的其他邮件客户端和设备。",
          "换一个网络（例如手机流量）再试，看看是不是只有当前网络被拒绝。",
        ],
        admin: [
          "在服务器日志里查看同一时刻的记录：`journalctl -u dovecot -n 100`。",
          "检查负载、会话数和各项上限：`uptime`、`doveadm who`、`doveconf -n | grep -e limit -e connections`。",
          "解除对检查地址的封禁：用 `fail2ban-client status dovecot` 查看，用 `fail2ban-client set dovecot unbanip ADDRESS` 解除，并在 `jail.local` 的 `ignoreip` 中加入白名单。",
          "如果返回内容提到连接过多，请降低检查频率（`imapscope.yaml` 中的 `every`）。",
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
