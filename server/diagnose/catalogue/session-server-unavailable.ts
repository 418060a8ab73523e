import type { Diagnosis } from "../diagnosis.ts";
import { sessionSaid } from "../said.ts";

/** The service behind is down or overloaded for now. */
export const sessionServerUnavailable: Diagnosis = {
  id: "session-server-unavailable",
  severity: "critical",
  scope: "server",
  phase: null,
  transient: true,
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  text: {
    en: {
      title: "{host} is temporarily unavailable for {user}",
      cause:
        "The server says “{text}”: the server, or a part that it needs for this, is down, overloaded or under maintenance. Mail programs show errors until it is back; settings and password are not the problem.",
      fix: {
        user: [
          "Wait some minutes and try again; leave the password as it is.",
          "Check your provider's status page if it lasts.",
        ],
        admin: [
          "Check the backend, the storage and the proxy in front: `systemctl status dovecot`, `df -h`, `uptime`; in Exchange `Get-Service MSExchangeImap4, MSExchangeIMAP4BE`.",
          "Read the log at that moment: `journalctl -u dovecot -n 200`.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 暂时无法为 {user} 提供服务",
      cause:
        "服务器返回“{text}”：服务器本身，或者它这时要用到的某个部分已停机、负载过高或正在维护。恢复之前，邮件客户端会一直报错；设置和密码都没有问题。",
      fix: {
        user: ["过几分钟再试，不要修改密码。", "如果持续出现，请查看服务商的服务状态页面。"],
        admin: [
          "检查后端、存储和前端的代理：`systemctl status dovecot`、`df -h`、`uptime`；Exchange 执行 `Get-Service MSExchangeImap4, MSExchangeIMAP4BE`。",
          "查看同一时刻的日志：`journalctl -u dovecot -n 200`。",
        ],
      },
    },
  },
  find: (facts) => sessionSaid(facts, "session-server-unavailable"),
};
