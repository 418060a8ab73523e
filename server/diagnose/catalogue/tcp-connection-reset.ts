import type { Diagnosis } from "../diagnosis.ts";
import { connectionFailedWith } from "../dialled.ts";

/** The connection is cut off while it is being set up. */
export const tcpConnectionReset: Diagnosis = {
  id: "tcp-connection-reset",
  severity: "critical",
  phase: "tcp",
  reference: "https://www.rfc-editor.org/rfc/rfc9293#section-3.5.3",
  text: {
    en: {
      title: "The connection to port {port} of {host} is cut off at once",
      cause:
        "The connection is reset before a single byte is exchanged ({addresses}), and mail programs report that it was interrupted. Firewalls, load balancers without a working server behind them, and overloaded servers do that.",
      fix: {
        user: [
          "Try again in a few minutes, and from another network, such as mobile data.",
          "Tell your administrator that {host} resets connections on port {port}.",
        ],
        admin: [
          "Check whether the load balancer or proxy in front has a healthy server behind port {port}.",
          "Look for a firewall rule or a ban that resets connections: `nft list ruleset`, `fail2ban-client status`.",
          "Watch who sends the reset, on the server: `tcpdump -ni any 'tcp port {port} and tcp[tcpflags] & tcp-rst != 0'`.",
        ],
      },
    },
    "zh-CN": {
      title: "与 {host} 的 {port} 端口的连接一建立就被重置",
      cause:
        "还没有传输任何数据，连接就被重置（{addresses}），邮件客户端会提示连接中断。防火墙、后端不可用的负载均衡以及过载的服务器都会这样。",
      fix: {
        user: ["过几分钟再试，并换一个网络（例如手机流量）试试。", "告诉管理员：{host} 的 {port} 端口会重置连接。"],
        admin: [
          "检查前面的负载均衡或代理：{port} 端口背后是否有健康的服务器。",
          "检查是否有防火墙规则或封禁重置了连接：`nft list ruleset`、`fail2ban-client status`。",
          "在服务器上抓包，看重置是谁发出的：`tcpdump -ni any 'tcp port {port} and tcp[tcpflags] & tcp-rst != 0'`。",
        ],
      },
    },
  },
  find: (facts) => connectionFailedWith(facts, ["ECONNRESET"]),
};
