import type { Diagnosis } from "../diagnosis.ts";
import { mailboxesSaid } from "../said.ts";

/** Another session holds the mailbox. */
export const mailboxInUse: Diagnosis = {
  id: "mailbox-in-use",
  severity: "error",
  phase: "status",
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  text: {
    en: {
      title: "{mailboxes} on {host} is locked by another session",
      cause:
        "The server answers “{text}” for {mailboxes}: another program or a process of the server uses the folder at the moment. It mostly passes by itself.",
      fix: {
        user: ["Close other mail programs that use the folder, and try again after a minute."],
        admin: [
          "Find the session: `doveadm who {user}`, and end it: `doveadm kick {user}`.",
          "Look for locks that stay: `journalctl -u dovecot -n 200 | grep -i lock`, and on network storage check that locking works there.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 上的 {mailboxes} 被另一个会话锁定",
      cause: "访问 {mailboxes} 时服务器返回“{text}”：另一个程序或服务器进程正在使用该文件夹。通常会自行恢复。",
      fix: {
        user: ["关闭使用该文件夹的其他邮件客户端，一分钟后再试。"],
        admin: [
          "查找会话：`doveadm who {user}`，并结束它：`doveadm kick {user}`。",
          "查找一直存在的锁：`journalctl -u dovecot -n 200 | grep -i lock`；使用网络存储时，请确认文件锁可用。",
        ],
      },
    },
  },
  find: (facts) => mailboxesSaid(facts, "mailbox-in-use"),
};
