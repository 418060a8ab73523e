import { PROXY_PROTOCOL } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { failedWith, TIMED_OUT } from "../failed.ts";
import { OPENSSL } from "../wording.ts";

/** The server stops answering while encryption is being agreed. */
export const tlsHandshakeTimeout: Diagnosis = {
  id: "tls-handshake-timeout",
  severity: "critical",
  scope: "server",
  phase: "tls",
  transient: true,
  reference: "https://www.rfc-editor.org/rfc/rfc8446#section-4",
  text: {
    en: {
      title: "{host} does not finish the TLS handshake",
      cause:
        "The connection opens, but the server falls silent while encryption is being set up, and mail programs hang until they give up. It may be overloaded, or something on the way loses large packets.",
      fix: {
        user: [
          "Try again in a few minutes, and from another network without VPN.",
          "Tell your administrator that the TLS handshake with {host} on port {port} never ends.",
        ],
        admin: [
          "Check load and the number of sessions on the server: `uptime` and `doveadm who`; raise `process_limit` of `service imap-login` if the log says that it is reached.",
          `Repeat the handshake by hand, also on the server itself: \`${OPENSSL} </dev/null\`.`,
          PROXY_PROTOCOL.en,
          "Test for lost large packets: `ping -M do -c 3 -s 1400 {host}`; if they fail, let ICMP through or lower the MTU.",
        ],
      },
    },
    "zh-CN": {
      title: "与 {host} 的 TLS 握手超时",
      cause:
        "连接能建立，但协商加密时服务器没有了回应，邮件客户端会一直等到超时。可能是服务器负载过高，也可能是途中丢失了较大的数据包。",
      fix: {
        user: [
          "过几分钟再试，并换一个网络、关闭 VPN 试试。",
          "告诉管理员：与 {host} 的 {port} 端口的 TLS 握手一直无法完成。",
        ],
        admin: [
          "检查服务器的负载和会话数：`uptime` 和 `doveadm who`；如果日志里提示达到了 `process_limit`，请在 `service imap-login` 里调高。",
          `手动重现握手过程，也在服务器本机上试一次：\`${OPENSSL} </dev/null\`。`,
          PROXY_PROTOCOL["zh-CN"],
          "测试大数据包会不会丢失：`ping -M do -c 3 -s 1400 {host}`；如果不通，请放行 ICMP 或调低 MTU。",
        ],
      },
    },
  },
  find: (facts) => failedWith(facts, "tls", TIMED_OUT),
};
