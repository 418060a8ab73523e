import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";
import { OPENSSL } from "../wording.ts";

/** No encrypted connection comes about, for a reason that no other diagnosis names. */
export const tlsHandshakeFailed: Diagnosis = {
  id: "tls-handshake-failed",
  severity: "critical",
  phase: "tls",
  general: true,
  reference: "https://www.rfc-editor.org/rfc/rfc8446#section-6.2",
  text: {
    en: {
      title: "An encrypted connection to {host} cannot be set up",
      cause:
        "The server answers, but the two sides do not agree on an encrypted connection, so mail programs report an SSL or TLS error. The exact reason is “{text}” (`{code}`).",
      fix: {
        user: [
          "Update your mail program and operating system.",
          "Try another network, and turn off mail scanning in your antivirus program for a test.",
          "Tell your administrator the exact reason: `{code}`.",
        ],
        admin: [
          `Repeat the handshake by hand: \`${OPENSSL}\`.`,
          "Look for the server's side of the story in its log: `journalctl -u dovecot -n 100 | grep -i -e ssl -e tls`.",
          "Check that certificate and key belong together and can be read: `doveconf -n | grep ssl`.",
          "Use an RSA key of at least 2048 bits, or an ECDSA key, and leave `ssl_cipher_list` at its default.",
        ],
      },
    },
    "zh-CN": {
      title: "无法与 {host} 建立加密连接",
      cause:
        "服务器有响应，但双方未能就加密连接达成一致，邮件客户端会报 SSL 或 TLS 错误。具体原因是“{text}”（`{code}`）。",
      fix: {
        user: [
          "更新邮件客户端和操作系统。",
          "换一个网络，并暂时关闭杀毒软件的邮件扫描功能再试。",
          "把具体原因 `{code}` 告诉管理员。",
        ],
        admin: [
          `手动重现握手过程：\`${OPENSSL}\`。`,
          "在服务器日志里查找对应的记录：`journalctl -u dovecot -n 100 | grep -i -e ssl -e tls`。",
          "确认证书与私钥匹配且可以读取：`doveconf -n | grep ssl`。",
          "使用 2048 位以上的 RSA 密钥或 ECDSA 密钥，`ssl_cipher_list` 保持默认值。",
        ],
      },
    },
  },
  find: (facts) => failedWith(facts, "tls"),
};
