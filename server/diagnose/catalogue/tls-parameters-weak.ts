import type { Diagnosis } from "../diagnosis.ts";
import { weakParameters } from "../weak-parameters.ts";
import { OPENSSL } from "../wording.ts";

/** The two sides have a version of TLS in common, and nothing in it that both hold to be safe. */
export const tlsParametersWeak: Diagnosis = {
  id: "tls-parameters-weak",
  severity: "critical",
  scope: "server",
  phase: "tls",
  reference: "https://www.rfc-editor.org/rfc/rfc9325#section-4",
  text: {
    en: {
      title:
        "{host} {part, select, digest {signs in a way that is too weak for current mail programs} exchange {agrees on keys in a way that is too weak for current mail programs} renegotiation {lacks secure renegotiation, which current mail programs want} other {has no cipher in common with current mail programs}}",
      cause:
        "Mail programs report an SSL or TLS error (`{code}`). {part, select, digest {The server signs the handshake in a way that current systems refuse, such as with SHA-1.} exchange {The parameters for agreeing on a key are too small, or damaged.} renegotiation {The server is older than RFC 5746, which closed a hole in TLS in 2010.} other {Server and client have no cipher in common: what one offers, the other holds to be unsafe.}}",
      fix: {
        user: [
          "Update your mail program and operating system.",
          "Tell your administrator the exact reason: `{code}`; an exception for old encryption is not a way out.",
        ],
        admin: [
          "{part, select, digest {Update the TLS library of the mail server, or of the proxy where TLS ends, so that it can sign with SHA-256: `openssl version` must be 1.0.1 or newer.} exchange {Make new parameters: `openssl dhparam -out /etc/dovecot/dh.pem 3072`, name them as `ssl_dh = </etc/dovecot/dh.pem` (in version 2.4 `ssl_server_dh_file`, without the `<`), then `doveadm reload`.} renegotiation {Update the mail server, or the proxy where TLS ends, with its TLS library: `openssl version` must be 0.9.8m or newer.} other {Remove `ssl_cipher_list` and `ssl_curve_list` from the configuration of Dovecot, whose defaults fit current clients, then `doveadm reload`.}}",
          `Repeat the handshake by hand: \`${OPENSSL} </dev/null\`.`,
          `See whether an old client still connects: \`${OPENSSL} -cipher ALL@SECLEVEL=0 -legacy_server_connect </dev/null\`.`,
          "Use an ECDSA key, or an RSA key of at least 2048 bits, with ECDHE ciphers, and update the TLS library if it does not know them.",
        ],
      },
    },
    "zh-CN": {
      title:
        "{host} {part, select, digest {的握手签名算法过弱，当前的邮件客户端不接受} exchange {的密钥交换参数过弱，当前的邮件客户端不接受} renegotiation {不支持安全重协商，当前的邮件客户端不接受} other {与当前的邮件客户端没有共同的加密套件}}",
      cause:
        "邮件客户端会提示 SSL 或 TLS 错误（`{code}`）。{part, select, digest {服务器在握手时使用 SHA-1 之类的弱签名算法，较新的系统不再接受。} exchange {用于协商密钥的参数太短或已损坏。} renegotiation {服务器太旧，还不支持 RFC 5746，而 TLS 的这个漏洞早在 2010 年就修补了。} other {服务器和客户端没有共同的加密套件：一方只有旧的，另一方认为不安全。}}",
      fix: {
        user: ["更新邮件客户端和操作系统。", "把具体原因 `{code}` 告诉管理员；放宽客户端的加密要求不是办法。"],
        admin: [
          "{part, select, digest {升级邮件服务器（或终结 TLS 的代理）的 TLS 库，使其能用 SHA-256 签名：`openssl version` 至少应为 1.0.1。} exchange {生成新的参数：`openssl dhparam -out /etc/dovecot/dh.pem 3072`，设置 `ssl_dh = </etc/dovecot/dh.pem`（2.4 版为 `ssl_server_dh_file`，不带 `<`），然后执行 `doveadm reload`。} renegotiation {升级邮件服务器（或终结 TLS 的代理）及其 TLS 库：`openssl version` 至少应为 0.9.8m。} other {从 Dovecot 配置里删除 `ssl_cipher_list` 和 `ssl_curve_list`，默认值适合现在的客户端，然后执行 `doveadm reload`。}}",
          `手动重现握手过程：\`${OPENSSL} </dev/null\`。`,
          `看看旧客户端能不能连上：\`${OPENSSL} -cipher ALL@SECLEVEL=0 -legacy_server_connect </dev/null\`。`,
          "使用 ECDSA 密钥或至少 2048 位的 RSA 密钥，并启用 ECDHE 加密套件；如果 TLS 库不支持，请升级。",
        ],
      },
    },
  },
  find: weakParameters,
};
