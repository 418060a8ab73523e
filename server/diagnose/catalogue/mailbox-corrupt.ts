import type { Diagnosis } from "../diagnosis.ts";
import { mailboxesSaid } from "../said.ts";

/** The data of the mailbox is damaged. */
export const mailboxCorrupt: Diagnosis = {
  id: "mailbox-corrupt",
  severity: "error",
  phase: "status",
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  text: {
    en: {
      title: "{mailboxes} on {host} is damaged",
      cause:
        "The server answers “{text}” for {mailboxes}: the folder's index or its messages cannot be read. Mail programs show the folder empty, or an error.",
      fix: {
        user: ["Tell your administrator, and do not delete the copies in your mail program."],
        admin: [
          "Back up the mailbox first: `doveadm user -f mail {user}` shows where it is.",
          "Repair it: `doveadm force-resync -u {user} {mailboxes}`; in Cyrus: `reconstruct -r MAILBOX`.",
          "Check the disk and the memory for errors: `journalctl -k | grep -i error`.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 上的 {mailboxes} 已损坏",
      cause:
        "访问 {mailboxes} 时服务器返回“{text}”：该文件夹的索引或邮件无法读取。邮件客户端会把文件夹显示为空或报错。",
      fix: {
        user: ["通知管理员，不要删除邮件客户端里的本地副本。"],
        admin: [
          "先备份邮箱：`doveadm user -f mail {user}` 会显示所在位置。",
          "修复：`doveadm force-resync -u {user} {mailboxes}`；Cyrus 用 `reconstruct -r MAILBOX`。",
          "检查磁盘和内存是否有错误：`journalctl -k | grep -i error`。",
        ],
      },
    },
  },
  find: (facts) => mailboxesSaid(facts, "mailbox-corrupt"),
};
