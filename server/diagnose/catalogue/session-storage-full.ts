import type { Diagnosis } from "../diagnosis.ts";
import { sessionSaid } from "../said.ts";

/** The server's own storage is full or fails. */
export const sessionStorageFull: Diagnosis = {
  id: "session-storage-full",
  severity: "critical",
  scope: "server",
  phase: null,
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  text: {
    en: {
      title: "The storage of {host} is full or faulty",
      cause:
        "The server says “{text}”. Its own disk is full or cannot be written, which concerns all users; the quota of {user} is not the reason. Reading may work, but storing, moving and receiving mail fails.",
      fix: {
        user: [
          "Tell your administrator or provider; the messages that are there are not lost.",
          "Keep new drafts in your mail program until the server can store them again.",
        ],
        admin: [
          "Check free space, inodes, and that the mail store is not mounted read-only: `df -h`, `df -i`, `findmnt -O ro`.",
          "Look for errors of the disk: `journalctl -k | grep -i -e error -e ext4 -e xfs`.",
          "Free space, first in old logs (`journalctl --vacuum-size=500M`), then in the trash: `doveadm expunge -A mailbox Trash savedbefore 30d` (`-u {user}` where users cannot be listed).",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 的磁盘空间已满或存储出现故障",
      cause:
        "服务器返回“{text}”。服务器自身的磁盘已满或无法写入，会影响所有用户；这与 {user} 的配额无关。读信可能正常，但无法保存、移动和接收邮件。",
      fix: {
        user: ["告诉管理员或服务商；已有的邮件不会丢失。", "恢复之前，新写的草稿请先保留在邮件客户端里。"],
        admin: [
          "检查剩余空间和 inode，并确认邮件存储没有挂载为只读：`df -h`、`df -i`、`findmnt -O ro`。",
          "查找磁盘错误：`journalctl -k | grep -i -e error -e ext4 -e xfs`。",
          "清理空间：先清理旧日志（`journalctl --vacuum-size=500M`），再清理“已删除邮件”：`doveadm expunge -A mailbox Trash savedbefore 30d`（无法列出全部用户时用 `-u {user}`）。",
        ],
      },
    },
  },
  find: (facts) => sessionSaid(facts, "session-storage-full"),
};
