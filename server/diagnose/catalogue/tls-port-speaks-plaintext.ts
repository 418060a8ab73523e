import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";
import { onPortOfOthers, PORT_OF_OTHERS } from "../wording.ts";

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
  scope: "server",
  phase: "tls",
  reference: "https://www.rfc-editor.org/rfc/rfc8314#section-3.2",
  text: {
    en: {
      title: "Port {port} of {host} answers without TLS",
      cause: `The connection is set to SSL/TLS from the first byte, but this port begins in plain text, so mail programs report an SSL error such as “wrong version number”. Port and security setting do not belong together.${PORT_OF_OTHERS.en}`,
      fix: {
        user: [
          "{port, select, 993 {Tell your administrator that port 993 of {host} answers without TLS.} other {Set the port to 993 if your mail program uses SSL/TLS.}}",
          `{port, select, 993 {Choose STARTTLS with port 143 if your provider offers it.} other {${onPortOfOthers("Choose STARTTLS with port 143 if your provider asks for STARTTLS.", "Choose STARTTLS instead of SSL/TLS if your provider asks for port {port}.")}}}`,
        ],
        admin: [
          `{port, select, 993 {See which program listens on the port: \`ss -ltnp | grep :{port}\`.} other {${onPortOfOthers("Set `port: 993` for this server in `imapscope.yaml`.", "Set `port: 993`, or keep port {port} with `security: starttls`, for this server in `imapscope.yaml`.")}}}`,
          "See what the port says: `nc -w 3 {host} {port}`; a line that begins with `* OK` is IMAP without TLS.",
          "Switch TLS on if this port is meant for it: `ssl = yes` in `inet_listener imaps` of Dovecot's `service imap-login`, then `doveadm reload`; `listen {port} ssl` in nginx; `imapd -s` for the service in `cyrus.conf`.",
          "Correct the pair of port and security in the settings you hand out and in autoconfig.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 的 {port} 端口没有使用 TLS",
      cause: `邮件客户端设置为直接使用 SSL/TLS，但这个端口一开始是明文通信，所以会提示 SSL 错误，例如“wrong version number”。端口与加密方式不匹配。${PORT_OF_OTHERS["zh-CN"]}`,
      fix: {
        user: [
          "{port, select, 993 {告诉管理员：{host} 的 993 端口没有使用 TLS。} other {如果邮件客户端选择了 SSL/TLS，请把端口改为 993。}}",
          `{port, select, 993 {如果服务商提供 STARTTLS，请改用 STARTTLS 和 143 端口。} other {${onPortOfOthers("如果服务商要求使用 STARTTLS，请把端口改为 143。", "如果服务商要求使用 {port} 端口，请把加密方式从 SSL/TLS 改为 STARTTLS。")}}}`,
        ],
        admin: [
          `{port, select, 993 {查看是哪个程序在监听该端口：\`ss -ltnp | grep :{port}\`。} other {${onPortOfOthers("在 `imapscope.yaml` 中为该服务器设置 `port: 993`。", "在 `imapscope.yaml` 中为该服务器设置 `port: 993`；如果要保留 {port} 端口，则设置 `security: starttls`。")}}}`,
          "看看端口返回什么：`nc -w 3 {host} {port}`；如果以 `* OK` 开头，就是没有加密的 IMAP。",
          "如果这个端口本来应该使用 TLS，请打开：Dovecot 在 `service imap-login` 的 `inet_listener imaps` 里设置 `ssl = yes`，然后执行 `doveadm reload`；nginx 为 `listen {port} ssl`；Cyrus 在 `cyrus.conf` 里用 `imapd -s` 提供该服务。",
          "更正提供给用户的设置以及自动配置（autoconfig）里的端口和加密方式。",
        ],
      },
    },
  },
  verify: {
    en: [
      "Check with the settings that belong together; one of the two has to find nothing wrong: `imapscope check {host}:993` and `imapscope check {host}:{port} --security starttls`.",
    ],
    "zh-CN": [
      "用匹配的设置各检查一次，其中之一应没有问题：`imapscope check {host}:993` 和 `imapscope check {host}:{port} --security starttls`。",
    ],
  },
  find(facts) {
    if (facts.server.security !== "implicit-tls") return null;
    return failedWith(facts, "tls", NOT_TLS);
  },
};
