import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";
import { OPENSSL } from "../wording.ts";

const NO_COMMON_VERSION = [
  "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION",
  "ERR_SSL_UNSUPPORTED_PROTOCOL",
  "ERR_SSL_UNSUPPORTED_SSL_VERSION",
  "ERR_SSL_WRONG_SSL_VERSION",
  "ERR_SSL_VERSION_TOO_LOW",
  "ERR_SSL_NO_PROTOCOLS_AVAILABLE",
];

/** The server knows only TLS versions that have been retired. */
export const tlsVersionUnsupported: Diagnosis = {
  id: "tls-version-unsupported",
  severity: "critical",
  phase: "tls",
  reference: "https://www.rfc-editor.org/rfc/rfc8996",
  text: {
    en: {
      title: "{host} offers only outdated TLS versions",
      cause:
        "The server speaks neither TLS 1.2 nor TLS 1.3, only versions that were retired as insecure. Current mail programs refuse them and report a TLS or SSL protocol error (`{code}`).",
      fix: {
        user: ["Tell your administrator that {host} needs TLS 1.2 or newer; an older mail program is not a way out."],
        admin: [
          `See whether TLS 1.2 works: \`${OPENSSL} -tls1_2\`.`,
          "Allow it in the mail server: `ssl_min_protocol = TLSv1.2` in Dovecot and no `ssl_protocols` line that excludes it, then `doveadm reload`.",
          "Update the mail server and its TLS library if they are too old for it: `openssl version` must be 1.0.1 or newer.",
          "Update the proxy or load balancer if that is where TLS ends.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 只支持已淘汰的 TLS 版本",
      cause:
        "服务器既不支持 TLS 1.2，也不支持 TLS 1.3，只提供因不安全而被淘汰的旧版本。新的邮件客户端会拒绝连接，并提示 TLS 或 SSL 协议错误（`{code}`）。",
      fix: {
        user: ["告诉管理员：{host} 需要支持 TLS 1.2 或更高版本；换用旧的邮件客户端不是办法。"],
        admin: [
          `测试 TLS 1.2 是否可用：\`${OPENSSL} -tls1_2\`。`,
          "在邮件服务器里启用：Dovecot 设置 `ssl_min_protocol = TLSv1.2`，并去掉把它排除在外的 `ssl_protocols`，然后执行 `doveadm reload`。",
          "如果邮件服务器及其 TLS 库过旧，请升级：`openssl version` 至少应为 1.0.1。",
          "如果 TLS 由前面的代理或负载均衡处理，请升级那台设备。",
        ],
      },
    },
  },
  find: (facts) => failedWith(facts, "tls", NO_COMMON_VERSION),
};
