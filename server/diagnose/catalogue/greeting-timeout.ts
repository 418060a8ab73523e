import { PROXY_PROTOCOL } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { failedWith, TIMED_OUT } from "../failed.ts";
import { foreignGreeting } from "../foreign-greeting.ts";
import { PORT_OF_OTHERS } from "../wording.ts";

/** The connection stands, but the server does not greet. */
export const greetingTimeout: Diagnosis = {
  id: "greeting-timeout",
  severity: "critical",
  scope: "server",
  phase: "greeting",
  transient: true,
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-3",
  text: {
    en: {
      title: "{host} accepts the connection on port {port} but says nothing",
      cause: `An IMAP server speaks first, and this one stays silent, so mail programs hang until they give up. The mail service is overloaded or stuck, or something that is not IMAP listens there.${PORT_OF_OTHERS.en}`,
      fix: {
        user: [
          "Check that port and security belong together in your mail program: 993 with SSL/TLS, or 143 with STARTTLS.",
          "Try again in a few minutes.",
        ],
        admin: [
          "Check load and login processes on the server: `uptime`, `doveadm who` and `journalctl -u dovecot -n 100`; it names a `process_limit` or `client_limit` that was reached.",
          "Restart the mail service if it is stuck: `systemctl restart dovecot`.",
          "See which program listens on the port: `ss -ltnp | grep :{port}`.",
          PROXY_PROTOCOL.en,
        ],
      },
    },
    "zh-CN": {
      title: "{host} 的 {port} 端口能连上，但服务器一直没有回应",
      cause: `按规定 IMAP 服务器应该先发问候语，而这台服务器什么也没有发，邮件客户端会一直等到超时。可能是邮件服务负载过高或卡死，也可能监听该端口的根本不是 IMAP 服务。${PORT_OF_OTHERS["zh-CN"]}`,
      fix: {
        user: ["检查邮件客户端里的端口和加密方式是否匹配：993 对应 SSL/TLS，143 对应 STARTTLS。", "过几分钟再试。"],
        admin: [
          "检查服务器负载和登录进程：`uptime`、`doveadm who` 和 `journalctl -u dovecot -n 100`；如果达到 `process_limit` 或 `client_limit`，日志里会写明。",
          "如果邮件服务卡死，请重启：`systemctl restart dovecot`。",
          "查看是哪个程序在监听该端口：`ss -ltnp | grep :{port}`。",
          PROXY_PROTOCOL["zh-CN"],
        ],
      },
    },
  },
  find: (facts) => (foreignGreeting(facts) ? null : failedWith(facts, "greeting", TIMED_OUT)),
};
