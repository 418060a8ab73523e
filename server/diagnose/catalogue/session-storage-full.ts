import type { Diagnosis } from "../diagnosis.ts";
import { sessionSaid } from "../said.ts";

/** The server's own storage is full or fails. */
export const sessionStorageFull: Diagnosis = {
  id: "session-storage-full",
  severity: "critical",
  phase: null,
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  text: {
    en: {
      title: "The storage of {host} is full or fails",
      cause:
        "The server says “{text}”. Its own disk is full or cannot be written, which concerns all users; the quota of {user} is not the reason. Reading may work, but storing, moving and receiving mail fails.",
      fix: {
        user: [
          "Tell your administrator or provider; your messages are not lost.",
          "Leave mail in your mail program until it works again.",
        ],
        admin: [
          "Check free space, inodes and mount state: `df -h`, `df -i`, `mount | grep -w ro`.",
          "Look for errors of the disk: `journalctl -k | grep -i -e error -e ext4 -e xfs`.",
          "Free space, for example in old logs and trash: `doveadm expunge -A mailbox Trash savedbefore 30d`.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 的存储空间已满或出现故障",
      cause:
        "服务器返回“{text}”。服务器自身的磁盘已满或无法写入，会影响所有用户；这与 {user} 的配额无关。可能还能读信，但无法保存、移动和接收邮件。",
      fix: {
        user: ["通知管理员或服务商；邮件不会丢失。", "恢复之前，把邮件保留在邮件客户端里。"],
        admin: [
          "检查剩余空间、inode 和挂载状态：`df -h`、`df -i`、`mount | grep -w ro`。",
          "查找磁盘错误：`journalctl -k | grep -i -e error -e ext4 -e xfs`。",
          "清理空间，例如旧日志和“已删除邮件”：`doveadm expunge -A mailbox Trash savedbefore 30d`。",
        ],
      },
    },
  },
  find: (facts) => sessionSaid(facts, "session-storage-full"),
};
