import type { Diagnosis } from "../diagnosis.ts";
import { CONNECTION_ENDED, failedWith } from "../failed.ts";
import { OPENSSL } from "../wording.ts";

/** The connection ends before encryption is agreed, and no reason is given. */
export const tlsHandshakeClosed: Diagnosis = {
  id: "tls-handshake-closed",
  severity: "critical",
  phase: "tls",
  transient: true,
  reference: "https://www.rfc-editor.org/rfc/rfc8446#section-6.1",
  text: {
    en: {
      title: "{host} closes the connection during the TLS handshake",
      cause:
        "The server, or a device on the way, ends the connection before encryption is agreed and gives no reason (`{code}`). Typical are a load balancer without a working server behind it, a blocked address, and a mail service that cannot load its certificate.",
      fix: {
        user: [
          "Try again in a few minutes, and from another network without VPN.",
          "Check that port and security belong together in your mail program: 993 with SSL/TLS, or 143 with STARTTLS.",
        ],
        admin: [
          "Look for the reason in the server's log: `journalctl -u dovecot -n 100`; a certificate or key that cannot be read is named there.",
          `Repeat the handshake by hand, also on the server itself: \`${OPENSSL}\`.`,
          "Check that the load balancer or proxy in front has a healthy server behind port {port}.",
          "Lift a ban of the address that checks: `fail2ban-client status dovecot` shows it, `fail2ban-client set dovecot unbanip ADDRESS` ends it.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 在 TLS 握手过程中关闭了连接",
      cause:
        "服务器或途中的设备在加密协商完成之前就断开了连接，没有说明原因（`{code}`）。常见情况是负载均衡背后没有可用的服务器、客户端地址被封禁，或者邮件服务无法加载证书。",
      fix: {
        user: [
          "过几分钟再试，并换一个网络、关闭 VPN 试试。",
          "检查邮件客户端里的端口和加密方式是否匹配：993 对应 SSL/TLS，143 对应 STARTTLS。",
        ],
        admin: [
          "在服务器日志里查找原因：`journalctl -u dovecot -n 100`；如果证书或私钥无法读取，日志里会写明。",
          `手动重现握手过程，也在服务器本机上试一次：\`${OPENSSL}\`。`,
          "检查前面的负载均衡或代理：{port} 端口背后是否有健康的服务器。",
          "解除对检查地址的封禁：用 `fail2ban-client status dovecot` 查看，用 `fail2ban-client set dovecot unbanip ADDRESS` 解除。",
        ],
      },
    },
  },
  find: (facts) => failedWith(facts, "tls", CONNECTION_ENDED),
};
