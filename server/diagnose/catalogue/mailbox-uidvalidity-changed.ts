import { careful } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { changedMailboxes, knownUid } from "../mailbox-changes.ts";

/** A mailbox has another UIDVALIDITY than in an earlier check, so that nothing that was known of its messages holds. */
export const mailboxUidvalidityChanged: Diagnosis = {
  id: "mailbox-uidvalidity-changed",
  severity: "error",
  scope: "account",
  phase: "status",
  compares: true,
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-2.3.1.1",
  text: {
    en: {
      title:
        "{count, plural, one {The mailbox {mailboxes} was renumbered: mail programs download it} other {The mailboxes {mailboxes} were renumbered: mail programs download them}} again (UIDVALIDITY)",
      cause:
        "The server numbers the messages again from the start: UIDVALIDITY was {before} on {since} and is {after} now. Mail programs throw away what they have stored and fetch everything again; drafts and moves that were not yet sent to the server may be lost. The mailbox was recreated, restored or moved, or its index was rebuilt.",
      fix: {
        user: [
          "Leave the mail program open until it has fetched everything again; this can take long and much data.",
          "Tell the administrator if messages are missing or appear twice afterwards.",
        ],
        admin: [
          "Find out what was done to the mailbox at that time: a restore, a migration, a deletion, a repair of its index.",
          "Search the log: `doveadm log errors`, `journalctl -u dovecot --since -1d | grep -i -e uidvalidity -e corrupt`.",
          "Compare with what the server says now: `doveadm mailbox status -u {user} 'uidvalidity uidnext messages' '*'`.",
          "Repair the storage if it changes again and again: full disks, lost index files and two servers on one mailbox are the usual reasons.",
          careful.en(
            "`doveadm backup` makes the target equal to the source, and deletes whatever only the target has.",
            "Keep UIDVALIDITY in migrations and restores: use it (dsync) into an empty account instead of copying messages over IMAP.",
          ),
        ],
      },
    },
    "zh-CN": {
      title: "文件夹 {mailboxes} 已重新编号，邮件客户端会重新下载（UIDVALIDITY）",
      cause:
        "服务器给邮件重新编了号：{since}检查时 UIDVALIDITY 为 {before}，现在是 {after}。邮件客户端会丢弃本地缓存并重新下载全部邮件，尚未同步到服务器的草稿和移动操作可能丢失。可能是文件夹重建、恢复或迁移过，也可能是索引重建过。",
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
          careful["zh-CN"](
            "`doveadm backup` 会让目标与来源完全一致，只存在于目标中的内容会被删除。",
            "迁移和恢复时保留 UIDVALIDITY：用它（dsync）恢复到空账号里，不要通过 IMAP 逐封复制。",
          ),
        ],
      },
    },
  },
  verify: {
    en: [
      "Read UIDVALIDITY in the dialogue of two checks; it has to stay the same: `imapscope check NAME --transcript | grep -i uidvalidity`.",
    ],
    "zh-CN": [
      "在两次检查的通信记录里查看 UIDVALIDITY，数值应保持不变：`imapscope check NAME --transcript | grep -i uidvalidity`。",
    ],
  },
  find: (facts, { previous }) =>
    changedMailboxes(
      facts,
      previous,
      ({ uidValidity }) => knownUid(uidValidity),
      (before, after) => before !== after,
    ),
};
