import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { CHANGE_TO_TLS } from "../verify-steps.ts";

export const starttlsNotOffered: DiagnosisText = {
  title: "{host} 的{port, select, unknown {邮件端口} other { {port} 端口}}不支持 STARTTLS",
  cause:
    "邮件客户端设置为 STARTTLS，但服务器的功能列表里没有这一项，连接将一直不加密，所以客户端会提示服务器不支持 STARTTLS。{before, select, offered {{since}还支持：要么此后服务器的设置变了，要么途中有设备（防火墙、代理，甚至想窃听的人）把它去掉了。} other {如果以前是支持的，可能是途中的设备把它去掉了。}}",
  fix: {
    user: ["在邮件客户端里选择 SSL/TLS，端口设为 993。", "不要关闭加密：选了“无”，途中的任何人都能看到您的密码。"],
    admin: [
      "改为检查 993 端口：在 `imapscope.yaml` 中为该服务器设置 `port: 993` 和 `security: implicit-tls`。",
      "在邮件服务器上启用 TLS：Dovecot 设置 `ssl = yes` 以及 `ssl_cert` 和 `ssl_key`（2.4 版为 `ssl_server_cert_file` 和 `ssl_server_key_file`），然后执行 `doveadm reload`；Cyrus 设置 `tls_server_cert` 和 `tls_server_key`，Courier 设置 `IMAPDSTARTTLS=YES`，nginx 设置 `starttls on;`。",
      "分别在服务器本机和外部执行，比较结果：`openssl s_client -connect {host}:{port} -starttls imap </dev/null`；出现 `Didn't find STARTTLS` 就是没有提供。",
      "如果本机支持 STARTTLS 而外部不支持，请关闭途中防火墙的邮件检查功能。",
    ],
  },
  verify: CHANGE_TO_TLS,
};
