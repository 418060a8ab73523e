import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";

/** The connection ends before a greeting that can be used. */
export const greetingClosed: Diagnosis = {
  id: "greeting-closed",
  severity: "critical",
  phase: "greeting",
  general: true,
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-3",
  text: {
    en: {
      title: "{host} ends the connection before its greeting",
      cause:
        "The connection opens and ends again before the server has introduced itself (`{code}`), so mail programs report that it was interrupted. Typical are too many connections, a blocked address, and a mail service that fails to start its login process.",
      fix: {
        user: [
          "Wait a few minutes, and close other mail programs and devices that use the same mailbox.",
          "Try another network, such as mobile data, to see whether only yours is blocked.",
        ],
        admin: [
          "Look for the reason in the server's log: `journalctl -u dovecot -n 100`.",
          "Lift a ban of the address that checks: `fail2ban-client status dovecot` shows it, `fail2ban-client set dovecot unbanip ADDRESS` ends it, and `ignoreip` in `jail.local` prevents the next.",
          "Raise the limits if they are reached: `process_limit` and `client_limit` of `imap-login`, `mail_max_userip_connections`.",
          "Check that the proxy or load balancer in front reaches the mail server, and that both agree on the PROXY protocol.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 在发送问候语之前就断开了连接",
      cause:
        "连接建立之后，服务器还没有发出问候语就结束了（`{code}`），邮件客户端会提示连接中断。常见原因是连接数过多、客户端地址被封禁，或者邮件服务无法启动登录进程。",
      fix: {
        user: [
          "等待几分钟，并关闭使用同一邮箱的其他邮件客户端和设备。",
          "换一个网络（例如手机流量）再试，看看是不是只有当前网络被封禁。",
        ],
        admin: [
          "在服务器日志里查找原因：`journalctl -u dovecot -n 100`。",
          "解除对检查地址的封禁：用 `fail2ban-client status dovecot` 查看，用 `fail2ban-client set dovecot unbanip ADDRESS` 解除，并在 `jail.local` 的 `ignoreip` 中加入白名单。",
          "如果达到上限，请调高：`imap-login` 的 `process_limit` 和 `client_limit`，以及 `mail_max_userip_connections`。",
          "检查前面的代理或负载均衡能否连到邮件服务器，以及双方的 PROXY 协议设置是否一致。",
        ],
      },
    },
  },
  find(facts) {
    const failed = failedWith(facts, "greeting");
    return failed?.code === "BYE" ? null : failed;
  },
};
