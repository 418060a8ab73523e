import { careful } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { accountSaid, mailboxesSaid } from "../said.ts";

/** The data of the mailbox is damaged. */
export const mailboxCorrupt: Diagnosis = {
  id: "mailbox-corrupt",
  severity: "error",
  scope: "account",
  phase: "status",
  // Not one mailbox but the account: nothing can be read.
  otherwise: ({ count }) => (Number(count) === 0 ? "critical" : null),
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  text: {
    en: {
      title:
        "{count, plural, =0 {The mailbox of {user} on {host} is} one {The mailbox {mailboxes} on {host} is} other {The mailboxes {mailboxes} on {host} are}} damaged",
      cause:
        "The server answers “{text}”{count, plural, =0 {} other { for {mailboxes}}}: an index or the messages cannot be read. Mail programs show {count, plural, =0 {no folders} other {the folder empty}}, or an error.",
      fix: {
        user: ["Tell your administrator, and do not delete the copies in your mail program."],
        admin: [
          "Back up the mailbox first: `doveadm user {user}` shows where it is.",
          "Check the disk and the memory for errors: `journalctl -k | grep -i error`.",
          careful.en(
            "a repair can lose marks and bring deleted messages back, and in Exchange it can drop damaged ones; the backup comes first.",
            'Repair it: `doveadm force-resync -u {user} {count, plural, one {"{mailboxes}"} other {NAME}}`; in Cyrus, as the user `cyrus`, `reconstruct -u {user}`, then `quota -f`; in Exchange `New-MailboxRepairRequest -Mailbox {user} -CorruptionType SearchFolder,AggregateCounts,ProvisionedFolder,FolderView`.',
          ),
        ],
      },
    },
    "zh-CN": {
      title: "{host} 上{count, plural, =0 { {user} 的邮箱} other {的文件夹 {mailboxes} }}已损坏",
      cause:
        "{count, plural, =0 {} other {访问 {mailboxes} 时}}服务器返回“{text}”：索引或邮件无法读取。邮件客户端会报错，或者{count, plural, =0 {看不到任何文件夹} other {显示为空文件夹}}。",
      fix: {
        user: ["告诉管理员，并保留邮件客户端里的本地副本，不要删除。"],
        admin: [
          "先备份邮箱：`doveadm user {user}` 会显示存储位置。",
          "检查磁盘和内存是否有错误：`journalctl -k | grep -i error`。",
          careful["zh-CN"](
            "修复可能丢失标记，也可能让已删除的邮件重新出现，Exchange 还可能丢弃损坏的邮件；务必先完成备份。",
            '修复：`doveadm force-resync -u {user} {count, plural, =1 {"{mailboxes}"} other {NAME}}`；Cyrus 以 `cyrus` 用户执行 `reconstruct -u {user}`，再执行 `quota -f`；Exchange 执行 `New-MailboxRepairRequest -Mailbox {user} -CorruptionType SearchFolder,AggregateCounts,ProvisionedFolder,FolderView`。',
          ),
        ],
      },
    },
  },
  find: (facts) => mailboxesSaid(facts, "mailbox-corrupt") ?? accountSaid(facts, "mailbox-corrupt"),
};
