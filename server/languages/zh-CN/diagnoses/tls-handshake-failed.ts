import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL } from "../../../diagnose/wording.ts";
import { KEY_BELONGS, LOGS_ELSEWHERE } from "../admin-steps.ts";
import { SHAKE_HANDS } from "../verify-steps.ts";

export const tlsHandshakeFailed: DiagnosisText = {
  title: "无法与 {host} 建立加密连接",
  cause:
    "{alert, select, handshake_failure {服务器用 `handshake_failure` 警报结束了握手，但这个警报不说明原因：可能是双方没有共同的加密套件，可能是服务器要求客户端证书，也可能是它没有 {host} 的证书。} internal_error {服务器用 `internal_error` 警报结束了握手：是它自身出了故障，与客户端无关，例如无法使用证书或私钥。} other {服务器有响应，但双方没能协商出加密连接。}}邮件客户端会提示 SSL 或 TLS 错误{text, select, unknown {} other {，原文是“{text}”{code, select, unknown {} other {（`{code}`）}}}}。",
  fix: {
    user: [
      "更新邮件客户端和操作系统。",
      "换一个网络，并暂时关闭杀毒软件的邮件扫描功能再试。",
      "把具体原因{code, select, unknown {} other { `{code}` }}告诉管理员。",
    ],
    admin: [
      `手动重现握手过程：\`${OPENSSL} </dev/null\`。`,
      "在服务器日志里查找对应的记录：`journalctl -u dovecot -n 100 | grep -i -e ssl -e tls`；STARTTLS 之后出现 `wrong version number`，多半是服务器无法加载证书或私钥。",
      KEY_BELONGS,
      "使用 ECDSA 密钥，或者至少 2048 位的 RSA 密钥，`ssl_cipher_list` 保持默认值。",
      "放宽加密要求并且不发送域名，看看结果有什么不同：`openssl s_client -connect {host}:{port} -noservername -cipher ALL@SECLEVEL=0{security, select, starttls { -starttls imap} other {}} </dev/null`。",
      LOGS_ELSEWHERE,
    ],
  },
  verify: SHAKE_HANDS,
};
