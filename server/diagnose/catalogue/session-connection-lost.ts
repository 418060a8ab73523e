import type { Diagnosis } from "../diagnosis.ts";
import { CONNECTION_ENDED } from "../failed.ts";
import { scopeOfSession, sessionFailed } from "../session.ts";
import { PHASE_NOUN } from "../wording.ts";

/** The connection breaks in the middle of the session, without a goodbye. */
export const sessionConnectionLost: Diagnosis = {
  id: "session-connection-lost",
  severity: "critical",
  scope: "account",
  scopeBy: scopeOfSession,
  phase: null,
  transient: true,
  reference: "https://www.rfc-editor.org/rfc/rfc9293#section-3.8.3",
  text: {
    en: {
      title: `The connection to {host} breaks during the ${PHASE_NOUN.en}`,
      cause:
        "The session is under way when the connection ends without a goodbye (`{code}`), so mail programs report that the server closed it unexpectedly. A process on the server may have crashed, or a device on the way may have cut the line.",
      fix: {
        user: [
          "Wait a minute and try again, also from another network without VPN.",
          "Tell your administrator the time at which it happened.",
        ],
        admin: [
          "Look for a crash or a refusal at that moment in the server's log: `journalctl -u dovecot -n 100 | grep -i -e panic -e fatal -e error`.",
          "Check memory and limits: `journalctl -k | grep -i oom`, `vsz_limit` in Dovecot.",
          "Check the time limits of the proxy, load balancer or firewall on the way.",
        ],
      },
    },
    "zh-CN": {
      title: `与 {host} 的连接在“${PHASE_NOUN["zh-CN"]}”阶段中断`,
      cause:
        "会话进行到一半，连接毫无预兆地断开了（`{code}`），邮件客户端会提示服务器意外关闭了连接。可能是服务器上的进程崩溃，也可能是途中的网络设备切断了连接。",
      fix: {
        user: ["过一分钟再试，并换一个网络、关闭 VPN 试试。", "把发生的时间告诉管理员。"],
        admin: [
          "在服务器日志里查找当时是否有崩溃或拒绝的记录：`journalctl -u dovecot -n 100 | grep -i -e panic -e fatal -e error`。",
          "检查内存和限制：`journalctl -k | grep -i oom`，以及 Dovecot 的 `vsz_limit`。",
          "检查途中的代理、负载均衡或防火墙的超时设置。",
        ],
      },
    },
  },
  find: (facts) => sessionFailed(facts, (code) => CONNECTION_ENDED.includes(code)),
};
