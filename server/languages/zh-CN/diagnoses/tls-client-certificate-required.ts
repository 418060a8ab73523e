import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL } from "../../../diagnose/wording.ts";
import { careful } from "../careful.ts";
import { SHAKE_HANDS } from "../verify-steps.ts";

export const tlsClientCertificateRequired: DiagnosisText = {
  title: "{host} 要求客户端出示自己的证书",
  cause:
    "服务器要求客户端证书，客户端没有出示就断开连接{text, select, unknown {} other {（`{text}`）}}。没有证书的邮件客户端会提示 SSL 错误或连接被关闭，与密码无关。",
  fix: {
    user: [
      "安装单位发给您的个人证书（`.p12` 或 `.pfx` 文件），并在邮件客户端里为这个账号选用它：Thunderbird 在“设置”→“隐私与安全”→“证书”中导入。",
      "向管理员索取这样的证书，或者询问有没有不需要证书的服务器地址。",
    ],
    admin: [
      `确认出示证书后可以连接：\`${OPENSSL} -cert CERT -key KEY </dev/null\`。`,
      "如果确实要强制使用客户端证书，请让 imapscope 检查不要求证书的端口或域名：它没有证书可以出示。",
      careful(
        "关闭后，任何能连到该端口的人都可以尝试密码，只靠证书登录的用户则需要改用密码；如果本来就要求证书，请保持不变。",
        "如果是误开，请关闭：Dovecot 设置 `ssl_verify_client_cert = no` 和 `auth_ssl_require_client_cert = no`（2.4 版为 `ssl_server_request_client_cert` 和 `auth_ssl_require_client_cert`），然后执行 `doveadm reload`；nginx 为 `ssl_verify_client off;`，HAProxy 去掉 `bind` 行里的 `verify required`，Cyrus 在 `imapd.conf` 里设置 `tls_require_cert: 0`，Courier 在 `imapd-ssl` 里设置 `TLS_VERIFYPEER=NONE`，stunnel 检查 `verifyPeer` 和 `verifyChain`。",
      ),
    ],
  },
  verify: SHAKE_HANDS,
};
