import { LIFT_BAN } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { connectionFailedWith } from "../dialled.ts";

/** The connection is cut off while it is being set up. */
export const tcpConnectionReset: Diagnosis = {
  id: "tcp-connection-reset",
  severity: "critical",
  scope: "server",
  phase: "tcp",
  transient: true,
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
          "Look for a firewall rule that resets connections: `nft list ruleset`.",
          LIFT_BAN.en,
          "Watch who sends the reset, on the server: `tcpdump -ni any 'tcp port {port} and tcp[tcpflags] & tcp-rst != 0'`.",
        ],
      },
    },
    "zh-CN": {
      title: "与 {host} 的 {port} 端口的连接一建立就被重置",
      cause:
        "还没来得及传输任何数据，对方就重置了连接（{addresses}），邮件客户端会提示连接中断。防火墙、后端不可用的负载均衡、负载过高的服务器都会这样做。",
      fix: {
        user: ["过几分钟再试，并换一个网络（例如手机流量）试试。", "告诉管理员：{host} 的 {port} 端口会重置连接。"],
        admin: [
          "检查前端的负载均衡或代理：{port} 端口后面有没有正常工作的服务器。",
          "检查有没有防火墙规则会重置连接：`nft list ruleset`。",
          LIFT_BAN["zh-CN"],
          "在服务器上抓包，看看 RST 是谁发出的：`tcpdump -ni any 'tcp port {port} and tcp[tcpflags] & tcp-rst != 0'`。",
        ],
      },
    },
  },
  find: (facts) => connectionFailedWith(facts, ["ECONNRESET"]),
};
