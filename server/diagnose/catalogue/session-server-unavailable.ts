import type { Diagnosis } from "../diagnosis.ts";
import { sessionSaid } from "../said.ts";

/** The service behind is down or overloaded for now. */
export const sessionServerUnavailable: Diagnosis = {
  id: "session-server-unavailable",
  severity: "critical",
  phase: null,
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  text: {
    en: {
      title: "{host} is temporarily unavailable for {user}",
      cause:
        "The server says “{text}”: the part that holds the mail is down, overloaded or under maintenance. Mail programs show errors until it is back; settings and password are not the problem.",
      fix: {
        user: ["Wait some minutes and try again; leave the password as it is.", "Look at your provider's status page."],
        admin: [
          "Check the backend, the storage and the proxy in front: `systemctl status dovecot`, `df -h`, `uptime`.",
          "Read the log at that moment: `journalctl -u dovecot -n 200`.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 暂时无法为 {user} 提供服务",
      cause: "服务器返回“{text}”：存放邮件的后端停机、过载或正在维护。恢复之前邮件客户端会报错；问题不在设置和密码。",
      fix: {
        user: ["等待几分钟再试，不要修改密码。", "查看服务商的状态页面。"],
        admin: [
          "检查后端、存储和前面的代理：`systemctl status dovecot`、`df -h`、`uptime`。",
          "查看同一时刻的日志：`journalctl -u dovecot -n 200`。",
        ],
      },
    },
  },
  find: (facts) => sessionSaid(facts, "session-server-unavailable"),
};
