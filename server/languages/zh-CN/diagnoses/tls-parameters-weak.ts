import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL } from "../../../diagnose/wording.ts";
import { SHAKE_HANDS } from "../verify-steps.ts";

export const tlsParametersWeak: DiagnosisText = {
  title:
    "{host} {part, select, digest {的握手签名算法过弱，当前的邮件客户端不接受} exchange {的密钥交换参数过弱，当前的邮件客户端不接受} renegotiation {不支持安全重协商，当前的邮件客户端不接受} other {与当前的邮件客户端没有共同的加密套件}}",
  cause:
    "邮件客户端会提示 SSL 或 TLS 错误{code, select, unknown {} other {（`{code}`）}}。{part, select, digest {服务器在握手时使用 SHA-1 之类的弱签名算法，较新的系统不再接受。} exchange {用于协商密钥的参数太短或已损坏。} renegotiation {服务器太旧，还不支持 RFC 5746，而 TLS 的这个漏洞早在 2010 年就修补了。} other {服务器和客户端没有共同的加密套件：一方支持的，另一方认为不安全。}}",
  fix: {
    user: [
      "更新邮件客户端和操作系统。",
      "把具体原因{code, select, unknown {} other { `{code}` }}告诉管理员；不要为此放宽客户端的加密要求。",
    ],
    admin: [
      "{part, select, digest {升级邮件服务器（或负责 TLS 的代理）的 TLS 库，使其能用 SHA-256 签名：`openssl version` 至少应为 1.0.1。} exchange {生成新的参数：`openssl dhparam -out /etc/dovecot/dh.pem 3072`，设置 `ssl_dh = </etc/dovecot/dh.pem`（2.4 版为 `ssl_server_dh_file`，不带 `<`），然后执行 `doveadm reload`。} renegotiation {升级邮件服务器（或负责 TLS 的代理）及其 TLS 库：`openssl version` 至少应为 0.9.8m。} other {从 Dovecot 配置里删除 `ssl_cipher_list` 和 `ssl_curve_list`，默认值适合现在的客户端，然后执行 `doveadm reload`。}}",
      `手动重现握手过程：\`${OPENSSL} </dev/null\`。`,
      `看看旧客户端能不能连上：\`${OPENSSL} -cipher ALL@SECLEVEL=0 -legacy_server_connect </dev/null\`。`,
      "使用 ECDSA 密钥或至少 2048 位的 RSA 密钥，并启用 ECDHE 加密套件；如果 TLS 库不支持，请升级。",
    ],
  },
  verify: SHAKE_HANDS,
};
