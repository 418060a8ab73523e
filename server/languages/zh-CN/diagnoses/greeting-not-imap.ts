import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";

export const greetingNotImap: DiagnosisText = {
  title: "{host} 的{port, select, unknown {邮件端口} other { {port} 端口}}不是 IMAP 服务",
  cause:
    "在该端口响应的是{speaks, select, smtp {发信服务（SMTP）} pop3 { POP3 服务} http { Web 服务器（HTTP）} ssh {远程登录服务（SSH）} other {其他服务，而不是 IMAP}}{text, select, unknown {} other {，返回的是“{text}”}}。邮件客户端会提示无法识别服务器的响应。",
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
  verify: ["检查 IMAP 的常用端口，其中之一应没有问题：`imapscope check {host}:993` 和 `imapscope check {host}:143`。"],
};
