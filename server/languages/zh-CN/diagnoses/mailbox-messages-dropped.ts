import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { careful } from "../careful.ts";

export const mailboxMessagesDropped: DiagnosisText = {
  title: "文件夹{mailboxes, select, unknown {} other { {mailboxes} }}里的邮件减少了一半以上",
  cause:
    "{before, select, unknown {现在的邮件比之前检查时少了很多。} other {{since}检查时有 {before, number} 封邮件，现在只有 {after, number} 封。}}可能只是有人整理或归档过；但是，客户端用 POP3 收信后删除了服务器上的邮件、过滤规则设置有误或存储损坏，也会造成同样的现象。",
  fix: {
    user: [
      "确认您本人或共用该账号的人是否删除、移动或归档过邮件。",
      "到“已删除邮件”、归档文件夹和网页邮箱里找一找。",
      "检查使用该账号的每个邮件客户端：是否通过 POP3 收信并从服务器删除，是否有移动或删除邮件的规则。",
      "如果可以使用该账号的人都没有操作过，请修改密码。",
    ],
    admin: [
      "如果启用了操作日志（`mail_log` 插件），查明是谁删除的：`journalctl -u dovecot --since -1d | grep 'expunge: box='`。",
      "与存储中的实际内容对比：`doveadm mailbox status -u {user} 'messages vsize' '*'`。",
      "检查自动清理设置，例如 `autoexpunge` 和调用 `doveadm expunge` 的定时任务。",
      "如果邮件确实丢失，请从备份恢复。",
      careful(
        "重建可能丢失标记，也可能让已删除的邮件重新出现，请先备份。",
        '如果文件还在而索引缺失，请重建索引：`doveadm force-resync -u {user} "NAME"`。',
      ),
    ],
  },
  verify: ["再统计一次，与之前的数量对比：`imapscope check NAME`。"],
};
