import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { careful } from "../careful.ts";
import { READ_MAILBOX } from "../verify-steps.ts";

export const mailboxCorrupt: DiagnosisText = {
  title:
    "{host} 上{count, plural, =0 { {user} 的邮箱} other {的文件夹{mailboxes, select, unknown {} other { {mailboxes} }}}}已损坏",
  cause:
    "{count, plural, =0 {} other {访问 {mailboxes} 时}}{text, select, unknown {遭到服务器拒绝} other {服务器返回“{text}”}}：索引或邮件无法读取。邮件客户端会报错，或者{count, plural, =0 {看不到任何文件夹} other {显示为空文件夹}}。",
  fix: {
    user: ["告诉管理员，并保留邮件客户端里的本地副本，不要删除。"],
    admin: [
      "先备份邮箱：`doveadm mailbox path -u {user} INBOX` 会显示存储位置。",
      "检查磁盘和内存是否有错误：`journalctl -k | grep -i error`。",
      careful(
        "修复可能丢失标记，也可能让已删除的邮件重新出现，Exchange 还可能丢弃损坏的邮件；务必先完成备份。",
        '修复：`doveadm force-resync -u {user} {count, plural, =1 {"{mailboxes}"} other {NAME}}`；Cyrus 以 `cyrus` 用户执行 `reconstruct -u {user}`，再执行 `quota -f`；Exchange 执行 `New-MailboxRepairRequest -Mailbox {user} -CorruptionType SearchFolder,AggregateCounts,ProvisionedFolder,FolderView`。',
      ),
    ],
  },
  verify: READ_MAILBOX,
};
