import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { onPortOfOthers } from "../../../diagnose/wording.ts";
import { PORT_OF_OTHERS } from "../wording.ts";

export const tlsPortSpeaksPlaintext: DiagnosisText = {
  title: "{host} 的{port, select, unknown {邮件端口} other { {port} 端口}}没有使用 TLS",
  cause: `邮件客户端设置为直接使用 SSL/TLS，但这个端口一开始是明文通信，所以会提示 SSL 错误，例如“wrong version number”。端口与加密方式不匹配。${PORT_OF_OTHERS}`,
  fix: {
    user: [
      "{port, select, 993 {告诉管理员：{host} 的 993 端口没有使用 TLS。} other {如果邮件客户端选择了 SSL/TLS，请把端口改为 993。}}",
      `{port, select, 993 {如果服务商提供 STARTTLS，请改用 STARTTLS 和 143 端口。} other {${onPortOfOthers("如果服务商要求使用 STARTTLS，请把端口改为 143。", "如果服务商要求使用{port, select, unknown {邮件端口} other { {port} 端口}}，请把加密方式从 SSL/TLS 改为 STARTTLS。")}}}`,
    ],
    admin: [
      `{port, select, 993 {查看是哪个程序在监听该端口：\`ss -ltnp | grep :{port}\`。} other {${onPortOfOthers("在 `imapscope.yaml` 中为该服务器设置 `port: 993`。", "在 `imapscope.yaml` 中为该服务器设置 `port: 993`；如果要保留{port, select, unknown {邮件端口} other { {port} 端口}}，则设置 `security: starttls`。")}}}`,
      "看看端口返回什么：`nc -w 3 {host} {port}`；如果以 `* OK` 开头，就是没有加密的 IMAP。",
      "如果这个端口本来应该使用 TLS，请打开：Dovecot 在 `service imap-login` 的 `inet_listener imaps` 里设置 `ssl = yes`，然后执行 `doveadm reload`；nginx 为 `listen {port} ssl`；Cyrus 在 `cyrus.conf` 里用 `imapd -s` 提供该服务。",
      "更正提供给用户的设置以及自动配置（autoconfig）里的端口和加密方式。",
    ],
  },
  verify: [
    "用匹配的设置各检查一次，其中之一应没有问题：`imapscope check {host}:993` 和 `imapscope check {host}:{port} --security starttls`。",
  ],
};
