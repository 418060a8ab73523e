import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { SUBSCRIBE } from "../user-steps.ts";

export const mailboxDisappeared: DiagnosisText = {
  title:
    "{count, plural, =1 {文件夹{mailboxes, select, unknown {} other { {mailboxes} }}不见了} other {{count, select, unknown {{user} 有文件夹不见了} other {{user} 有 {count} 个文件夹不见了}}}}",
  cause:
    "{since}检查时服务器上还有 {user} 的 {mailboxes}，现在的列表里已经没有了，或者只剩一个不含邮件的名称。可能是文件夹已删除或改名，可能是共享已取消，也可能是服务器找不到部分存储。",
  fix: {
    user: [
      "回想一下是否有人（包括在其他设备上）删除、移动或重命名了文件夹。",
      "到“已删除邮件”里找一找：许多邮件客户端会把删除的文件夹移到那里。",
      "如果没有人删除过，请联系管理员从备份恢复。",
      SUBSCRIBE,
    ],
    admin: [
      "列出现有的文件夹：`doveadm mailbox list -u {user}`。",
      "如果启用了操作日志（`mail_log` 插件），查明是谁删除或重命名的：`journalctl -u dovecot --since -1d | grep -e 'Mailbox deleted' -e 'Mailbox renamed'`。",
      "如果少了很多文件夹，请确认存储已挂载且可读：`doveadm mailbox path -u {user} INBOX` 会显示存储位置。",
      '如果是共享文件夹，请检查共享和权限：`doveadm acl debug -u {user} "NAME"`。',
      "如果确实丢失，请从备份恢复。",
    ],
  },
  verify: ["在下一次检查的通信记录里查找 {mailboxes}：`imapscope check NAME --transcript | grep LIST`。"],
};
