import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";
import { foreignGreeting } from "../foreign-greeting.ts";

/** Another protocol answers on the port. */
export const greetingNotImap: Diagnosis = {
  id: "greeting-not-imap",
  severity: "critical",
  scope: "server",
  phase: "greeting",
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-2.1",
  text: {
    en: {
      title: "Port {port} of {host} is not an IMAP service",
      cause:
        "{speaks, select, smtp {A service for sending mail (SMTP)} pop3 {A POP3 service} http {A web server (HTTP)} ssh {A service for remote login (SSH)} other {Something that is not IMAP}} answers there, with “{text}”. Mail programs report that they do not understand the server.",
      fix: {
        user: [
          "Set the port to 993 with SSL/TLS, or 143 with STARTTLS: 465 and 587 are for sending mail, 995 and 110 for POP3.",
          "Check the name of the incoming mail server against your provider's help page.",
        ],
        admin: [
          "Correct `host` and `port` of this server in `imapscope.yaml`.",
          "See which program listens on the port: `ss -ltnp | grep :{port}`.",
          "Correct the port forwarding, container port or proxy that leads to the wrong service.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 的 {port} 端口不是 IMAP 服务",
      cause:
        "在该端口应答的是{speaks, select, smtp {发信服务（SMTP）} pop3 { POP3 服务} http { Web 服务器（HTTP）} ssh {远程登录服务（SSH）} other {其他服务，而不是 IMAP}}，它的回应是“{text}”。邮件客户端会提示无法识别服务器的响应。",
      fix: {
        user: [
          "把端口设为 993（SSL/TLS）或 143（STARTTLS）：465 和 587 用于发信，995 和 110 用于 POP3。",
          "对照邮件服务商的帮助页面检查收件服务器地址。",
        ],
        admin: [
          "更正 `imapscope.yaml` 中该服务器的 `host` 和 `port`。",
          "查看是哪个程序在监听该端口：`ss -ltnp | grep :{port}`。",
          "更正指向错误服务的端口转发、容器端口或代理设置。",
        ],
      },
    },
  },
  verify: {
    en: [
      "Check the usual ports of IMAP; one of the two has to find nothing wrong: `imapscope check {host}:993` and `imapscope check {host}:143`.",
    ],
    "zh-CN": [
      "检查 IMAP 的常用端口，其中之一应没有问题：`imapscope check {host}:993` 和 `imapscope check {host}:143`。",
    ],
  },
  find(facts) {
    const speaks = foreignGreeting(facts);
    const failed = failedWith(facts, "greeting");
    return failed && speaks && speaks !== "tls" ? { ...failed, speaks } : null;
  },
};
