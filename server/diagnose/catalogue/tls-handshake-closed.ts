import { KEY_BELONGS, LIFT_BAN, PROXY_PROTOCOL } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { CONNECTION_ENDED, failedWith } from "../failed.ts";
import { wantsCertificate } from "../wants-certificate.ts";
import { OPENSSL } from "../wording.ts";

/** The connection ends before encryption is agreed, and no reason is given. */
export const tlsHandshakeClosed: Diagnosis = {
  id: "tls-handshake-closed",
  severity: "critical",
  scope: "server",
  phase: "tls",
  transient: true,
  reference: "https://www.rfc-editor.org/rfc/rfc8446#section-6.1",
  text: {
    en: {
      title: "{host} closes the connection during the TLS handshake",
      cause:
        "The server, or a device on the way, ends the connection before encryption is agreed and gives no reason (`{code}`), so mail programs report an interrupted connection or an SSL error. Typical are a load balancer without a working server behind it, a blocked address, a mail service that cannot load its certificate, and a port that takes connections from its proxy alone, because it waits for the PROXY protocol.",
      fix: {
        user: [
          "Try again in a few minutes, and from another network without VPN.",
          "Check that port and security belong together in your mail program: 993 with SSL/TLS, or 143 with STARTTLS.",
        ],
        admin: [
          "Look for the reason in the server's log: `journalctl -u dovecot -n 100`; Dovecot writes `Failed to initialize SSL server context` where it cannot use certificate or key.",
          KEY_BELONGS.en,
          `Repeat the handshake by hand, also on the server itself: \`${OPENSSL} </dev/null\`.`,
          PROXY_PROTOCOL.en,
          LIFT_BAN.en,
        ],
      },
    },
    "zh-CN": {
      title: "{host} 在 TLS 握手过程中关闭了连接",
      cause:
        "加密还没有协商好，服务器或途中的设备就断开了连接，也没有说明原因（`{code}`），邮件客户端会提示连接中断或 SSL 错误。常见的情况有：负载均衡后面没有可用的服务器，客户端的 IP 被封，邮件服务加载不了证书，或者该端口只接受来自代理的连接（等待 PROXY 协议）。",
      fix: {
        user: [
          "过几分钟再试，并换一个网络、关闭 VPN 试试。",
          "检查邮件客户端里的端口和加密方式是否匹配：993 对应 SSL/TLS，143 对应 STARTTLS。",
        ],
        admin: [
          "在服务器日志里查找原因：`journalctl -u dovecot -n 100`；如果证书或私钥用不了，Dovecot 会写下 `Failed to initialize SSL server context`。",
          KEY_BELONGS["zh-CN"],
          `手动重现握手过程，也在服务器本机上试一次：\`${OPENSSL} </dev/null\`。`,
          PROXY_PROTOCOL["zh-CN"],
          LIFT_BAN["zh-CN"],
        ],
      },
    },
  },
  find: (facts) => (wantsCertificate(facts) ? null : failedWith(facts, "tls", CONNECTION_ENDED)),
};
