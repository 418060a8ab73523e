import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { READ_MAILBOX } from "../verify-steps.ts";

export const mailboxInUse: DiagnosisText = {
  title: "{host} 上的 {count, plural, =0 {{user} 的邮箱} other {{mailboxes}}} 正被另一个会话占用",
  cause:
    "{count, plural, =0 {} other {访问 {mailboxes} 时}}{text, select, unknown {遭到服务器拒绝} other {服务器返回“{text}”}}：另一个程序或服务器进程正在使用它，邮件客户端暂时打不开。通常会自行恢复。",
  fix: {
    user: ["关闭正在使用该文件夹的其他邮件客户端，一分钟后再试。"],
    admin: [
      "找出占用的会话：`doveadm who {user}`，并结束它：`doveadm kick {user}`。",
      "查找长时间不释放的锁：`journalctl -u dovecot -n 200 | grep -i lock`；使用网络存储时，请确认文件锁可用。",
    ],
  },
  verify: READ_MAILBOX,
};
