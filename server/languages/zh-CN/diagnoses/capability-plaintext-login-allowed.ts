import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { careful } from "../careful.ts";

export const capabilityPlaintextLoginAllowed: DiagnosisText = {
  title: "{host} 允许密码以明文传送",
  cause:
    "在{port, select, unknown {邮件端口} other { {port} 端口}}，还没开始加密，服务器就允许登录{mechanisms, select, unknown {} other {（{mechanisms}）}}。如果邮件客户端误设成了“不加密”，或者途中有人屏蔽了 STARTTLS，密码就会以明文发送，谁都能看到。",
  fix: {
    user: ["检查邮件客户端的加密方式：应为 SSL/TLS（端口 993）或 STARTTLS，而不是“无”或“如果可用”。"],
    admin: [
      "查看还有谁不用 TLS 登录，Dovecot 日志里这些登录没有 `TLS` 字样：`journalctl -u dovecot --since -7d | grep 'Login: ' | grep -v TLS`。",
      careful(
        "设为“不加密”的客户端之后将无法登录，请先通知用户改用 993 端口和 SSL/TLS。",
        "禁止这样登录：Dovecot 设置 `ssl = required` 和 `disable_plaintext_auth = yes`（2.4 版为 `auth_allow_cleartext = no`），然后执行 `doveadm reload`；Cyrus 为 `allowplaintext: no`，Courier 在 `imapd-ssl` 里设 `IMAP_TLS_REQUIRED=1`，nginx 为 `starttls only;`，Exchange 执行 `Set-ImapSettings -LoginType SecureLogin`。之后服务器应声明 `LOGINDISABLED`：`printf 'a CAPABILITY\\r\\nb LOGOUT\\r\\n' | nc -w 3 {host} {port}`。",
      ),
      careful(
        "在该端口使用 STARTTLS 的客户端之后将无法连接。",
        "如果没有人需要{port, select, unknown {邮件端口} other { {port} 端口}}，请对外关闭它。",
      ),
    ],
  },
  verify: [
    "在不加密的连接上查询服务器功能，其中应有 `LOGINDISABLED`：`printf 'a CAPABILITY\\r\\nb LOGOUT\\r\\n' | nc -w 3 {host} {port}`。",
  ],
};
