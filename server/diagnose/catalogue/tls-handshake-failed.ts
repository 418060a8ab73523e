import { KEY_BELONGS } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";
import { OPENSSL } from "../wording.ts";

/** No encrypted connection comes about, for a reason that no other diagnosis names. */
export const tlsHandshakeFailed: Diagnosis = {
  id: "tls-handshake-failed",
  severity: "critical",
  scope: "server",
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
          `Repeat the handshake by hand: \`${OPENSSL} </dev/null\`.`,
          "Look for the server's side of the story in its log: `journalctl -u dovecot -n 100 | grep -i -e ssl -e tls`; after STARTTLS, `wrong version number` mostly means that it could not load its certificate or key.",
          KEY_BELONGS.en,
          "Use an RSA key of at least 2048 bits, or an ECDSA key, and leave `ssl_cipher_list` at its default.",
        ],
      },
    },
    "zh-CN": {
      title: "无法与 {host} 建立加密连接",
      cause:
        "服务器有回应，但双方没能协商出加密连接，邮件客户端会提示 SSL 或 TLS 错误。具体原因是“{text}”（`{code}`）。",
      fix: {
        user: [
          "更新邮件客户端和操作系统。",
          "换一个网络，并暂时关闭杀毒软件的邮件扫描功能再试。",
          "把具体原因 `{code}` 告诉管理员。",
        ],
        admin: [
          `手动重现握手过程：\`${OPENSSL} </dev/null\`。`,
          "在服务器日志里查找对应的记录：`journalctl -u dovecot -n 100 | grep -i -e ssl -e tls`；STARTTLS 之后出现 `wrong version number`，多半是服务器加载不了证书或私钥。",
          KEY_BELONGS["zh-CN"],
          "使用 ECDSA 密钥，或者至少 2048 位的 RSA 密钥，`ssl_cipher_list` 保持默认值。",
        ],
      },
    },
  },
  find: (facts) => failedWith(facts, "tls"),
};
