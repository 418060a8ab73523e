import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";
import { foreignGreeting } from "../foreign-greeting.ts";
import { onPortOfOthers, PORT_OF_OTHERS } from "../wording.ts";

/** The connection began in plain text, but the port waits for TLS. */
export const greetingPortSpeaksTls: Diagnosis = {
  id: "greeting-port-speaks-tls",
  severity: "critical",
  scope: "server",
  phase: "greeting",
  reference: "https://www.rfc-editor.org/rfc/rfc8314#section-3.2",
  text: {
    en: {
      title: "Port {port} of {host} expects TLS from the first byte",
      cause: `The connection begins in plain text (STARTTLS or no encryption), but this port answers to TLS only{code, select, ETIMEDOUT {: it sent no greeting, and answered a TLS handshake on the same connection} NOT_IMAP {: its first bytes are TLS} other {}}. Mail programs hang, or report that the connection was interrupted.${PORT_OF_OTHERS.en}`,
      fix: {
        user: [
          onPortOfOthers(
            "Set the port to 993 with SSL/TLS in your mail program.",
            "Set the security of port {port} to SSL/TLS in your mail program, not to STARTTLS or none.",
          ),
          "Set the port to 143 instead if your provider asks for STARTTLS.",
        ],
        admin: [
          onPortOfOthers(
            "Set `security: implicit-tls` and `port: 993` for this server in `imapscope.yaml`.",
            "Set `security: implicit-tls` for this server in `imapscope.yaml`.",
          ),
          "Correct the pair of port and security in the settings you hand out and in autoconfig; nothing is wrong with the server.",
          "Check it by hand: `openssl s_client -connect {host}:{port} -servername {host}` shows a last line that begins with `* OK`.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 的 {port} 端口要求一开始就使用 TLS",
      cause: `连接一开始用的是明文（STARTTLS 或不加密），但这个端口只接受 TLS{code, select, ETIMEDOUT {：它没有发来问候语，在同一连接上改用 TLS 握手却有回应} NOT_IMAP {：它发来的第一段数据就是 TLS} other {}}。邮件客户端会一直等待，或者提示连接中断。${PORT_OF_OTHERS["zh-CN"]}`,
      fix: {
        user: [
          onPortOfOthers(
            "在邮件客户端里把端口改为 993，加密方式选 SSL/TLS。",
            "在邮件客户端里把 {port} 端口的加密方式设为 SSL/TLS，不要选 STARTTLS 或“无”。",
          ),
          "如果服务商要求使用 STARTTLS，请把端口改为 143。",
        ],
        admin: [
          onPortOfOthers(
            "在 `imapscope.yaml` 中为该服务器设置 `security: implicit-tls` 和 `port: 993`。",
            "在 `imapscope.yaml` 中为该服务器设置 `security: implicit-tls`。",
          ),
          "更正提供给用户的设置以及自动配置（autoconfig）里的端口和加密方式；服务器本身没有问题。",
          "手动验证：`openssl s_client -connect {host}:{port} -servername {host}` 最后会显示以 `* OK` 开头的问候语。",
        ],
      },
    },
  },
  verify: {
    en: [
      "Check the port with the security that belongs to it: `imapscope check {host}:{port} --security implicit-tls`.",
    ],
    "zh-CN": ["用匹配的加密方式检查该端口：`imapscope check {host}:{port} --security implicit-tls`。"],
  },
  find: (facts) => (foreignGreeting(facts) === "tls" ? failedWith(facts, "greeting") : null),
};
