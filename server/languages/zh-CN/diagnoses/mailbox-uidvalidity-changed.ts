import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { careful } from "../careful.ts";

export const mailboxUidvalidityChanged: DiagnosisText = {
  title: "文件夹{mailboxes, select, unknown {} other { {mailboxes} }}已重新编号，邮件客户端会重新下载（UIDVALIDITY）",
  cause:
    "服务器给邮件重新编了号：{before, select, unknown {UIDVALIDITY 与之前检查时不同。} other {{since}检查时 UIDVALIDITY 为 {before}，现在是 {after}。}}邮件客户端会丢弃本地缓存并重新下载全部邮件，尚未同步到服务器的草稿和移动操作可能丢失。可能是文件夹重建、恢复或迁移过，也可能是索引重建过。",
  fix: {
    user: [
      "让邮件客户端保持打开，直到全部邮件重新下载完毕；这可能需要较长时间和较多流量。",
      "如果之后发现邮件缺失或重复，请告诉管理员。",
    ],
    admin: [
      "查明当时对该文件夹做过什么：恢复备份、迁移、删除，还是修复索引。",
      "查看日志：`doveadm log errors`、`journalctl -u dovecot --since -1d | grep -i -e uidvalidity -e corrupt`。",
      "与服务器现在的数值对比：`doveadm mailbox status -u {user} 'uidvalidity uidnext messages' '*'`。",
      "如果反复变化，请检修存储：常见原因是磁盘已满、索引文件丢失，或两台服务器同时使用同一个邮箱。",
      careful(
        "`doveadm backup` 会让目标与来源完全一致，只存在于目标中的内容会被删除。",
        "迁移和恢复时保留 UIDVALIDITY：用它（dsync）恢复到空账号里，不要通过 IMAP 逐封复制。",
      ),
    ],
  },
  verify: [
    "在两次检查的通信记录里查看 UIDVALIDITY，数值应保持不变：`imapscope check NAME --transcript | grep -i uidvalidity`。",
  ],
};
