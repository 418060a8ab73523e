import type { Diagnosis } from "../diagnosis.ts";
import { accountSaid, mailboxesSaid } from "../said.ts";

/** Another session holds the mailbox. */
export const mailboxInUse: Diagnosis = {
  id: "mailbox-in-use",
  severity: "error",
  scope: "account",
  phase: "status",
  // Not one mailbox but the account: nobody gets in.
  otherwise: ({ count }) => (Number(count) === 0 ? "critical" : null),
  transient: true,
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  text: {
    en: {
      title: "Another session keeps {count, plural, =0 {the mailbox of {user}} other {{mailboxes}}} on {host} locked",
      cause:
        "The server answers “{text}”{count, plural, =0 {} other { for {mailboxes}}}: another program or a process of the server is using it just now, so mail programs cannot open it. It mostly passes by itself.",
      fix: {
        user: ["Close other mail programs that use the folder, and try again after a minute."],
        admin: [
          "Find the session: `doveadm who {user}`, and end it: `doveadm kick {user}`.",
          "Look for locks that stay: `journalctl -u dovecot -n 200 | grep -i lock`, and on network storage check that locking works there.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 上的 {count, plural, =0 {{user} 的邮箱} other {{mailboxes}}} 正被另一个会话占用",
      cause:
        "{count, plural, =0 {} other {访问 {mailboxes} 时}}服务器返回“{text}”：另一个程序或服务器进程正在使用它，邮件客户端暂时打不开。通常会自行恢复。",
      fix: {
        user: ["关闭正在使用该文件夹的其他邮件客户端，一分钟后再试。"],
        admin: [
          "找出占用的会话：`doveadm who {user}`，并结束它：`doveadm kick {user}`。",
          "查找长时间不释放的锁：`journalctl -u dovecot -n 200 | grep -i lock`；使用网络存储时，请确认文件锁可用。",
        ],
      },
    },
  },
  find: (facts) => mailboxesSaid(facts, "mailbox-in-use") ?? accountSaid(facts, "mailbox-in-use"),
};
