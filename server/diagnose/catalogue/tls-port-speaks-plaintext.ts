import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";

/** How OpenSSL, by way of Node, says that the answer to its hello was no TLS. */
const NOT_TLS = [
  "ERR_SSL_WRONG_VERSION_NUMBER",
  "ERR_SSL_PACKET_LENGTH_TOO_LONG",
  "ERR_SSL_RECORD_LAYER_FAILURE",
  "ERR_SSL_UNKNOWN_PROTOCOL",
  "ERR_SSL_HTTP_REQUEST",
];

/** TLS was expected from the first byte, but the port begins in plain text. */
export const tlsPortSpeaksPlaintext: Diagnosis = {
  id: "tls-port-speaks-plaintext",
  severity: "critical",
  phase: "tls",
  reference: "https://www.rfc-editor.org/rfc/rfc8314#section-3.2",
  text: {
    en: {
      title: "Port {port} of {host} answers without TLS",
      cause:
        "The connection is set to SSL/TLS from the first byte, but this port begins in plain text, so mail programs report an SSL error such as “wrong version number”. Port and security setting do not belong together.",
      fix: {
        user: [
          "Set the port to 993 if your mail program uses SSL/TLS.",
          "Choose STARTTLS instead of SSL/TLS if your provider asks for port {port}.",
        ],
        admin: [
          "Set `port: 993`, or keep port {port} with `security: starttls`, for this server in `imapscope.yaml`.",
          "See what the port says: `nc {host} {port}`; a line that begins with `* OK` is IMAP without TLS.",
          "Switch TLS on for the listener if this port is meant for it: `ssl = yes` in Dovecot's `imaps` listener, then `doveadm reload`.",
          "Correct the pair of port and security in the settings you hand out and in autoconfig.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 的 {port} 端口没有使用 TLS",
      cause:
        "连接设置为一开始就使用 SSL/TLS，但这个端口先以明文通信，因此邮件客户端会报 SSL 错误，例如“wrong version number”。端口与加密方式不匹配。",
      fix: {
        user: [
          "如果邮件客户端选择了 SSL/TLS，请把端口改为 993。",
          "如果服务商要求使用 {port} 端口，请把加密方式从 SSL/TLS 改为 STARTTLS。",
        ],
        admin: [
          "在 `imapscope.yaml` 中为该服务器设置 `port: 993`；如果要保留 {port} 端口，则设置 `security: starttls`。",
          "看看端口返回什么：`nc {host} {port}`；以 `* OK` 开头说明是不加密的 IMAP。",
          "如果这个端口本应使用 TLS，请在 Dovecot 的 `imaps` 监听器里设置 `ssl = yes`，然后执行 `doveadm reload`。",
          "更正发给用户的设置以及自动配置里的端口和加密方式。",
        ],
      },
    },
  },
  find(facts) {
    if (facts.server.security !== "implicit-tls") return null;
    return failedWith(facts, "tls", NOT_TLS);
  },
};
