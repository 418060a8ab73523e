import { careful, REMOVING_ACCOUNT } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { changedMailboxes, isSameUidValidity } from "../mailbox-changes.ts";

/** A mailbox counts its changes from a lower number than before, although its UIDVALIDITY stayed the same. */
export const mailboxModseqDecreased: Diagnosis = {
  id: "mailbox-modseq-decreased",
  severity: "error",
  scope: "account",
  phase: "status",
  compares: true,
  reference: "https://www.rfc-editor.org/rfc/rfc7162#section-3.1.2.1",
  text: {
    en: {
      title:
        "Changes in {count, plural, one {the mailbox {mailboxes}} other {the mailboxes {mailboxes}}} are hidden from mail programs (HIGHESTMODSEQ went backwards)",
      cause:
        "The number of the last change was {before} on {since} and is {after} now, with the same UIDVALIDITY. Mail programs that ask only for what is new since the number they know (CONDSTORE, QRESYNC) miss messages, flags and deletions. The index was rebuilt, or an old state of the mailbox was restored.",
      fix: {
        user: [
          "Let the mail program fetch the folder again: “Repair folder” in Thunderbird.",
          careful.en(
            REMOVING_ACCOUNT.en,
            "Remove the account from a mail program that has no such function, and add it again.",
          ),
        ],
        admin: [
          "Find out whether an index was deleted or rebuilt, or a backup, a snapshot or an old replica was put back.",
          "Search the log: `doveadm log errors`, `journalctl -u dovecot --since -1d | grep -i -e modseq -e corrupt`.",
          "Compare with what the server says now: `doveadm mailbox status -u {user} 'highestmodseq uidvalidity' '*'`.",
          'Raise the number again above what mail programs know: `doveadm mailbox update --min-highest-modseq NUMBER -u {user} "NAME"`, where NUMBER is larger than {before}.',
        ],
      },
    },
    "zh-CN": {
      title: "邮件客户端会漏掉文件夹 {mailboxes} 的变更（HIGHESTMODSEQ 变小）",
      cause:
        "{since}检查时最后一次变更的序号为 {before}，现在是 {after}，而 UIDVALIDITY 没有变。只查询新变更的邮件客户端（CONDSTORE、QRESYNC）会漏掉邮件、标记和删除操作。可能是重建过索引，或者把文件夹恢复到了旧的状态。",
      fix: {
        user: [
          "让邮件客户端重新下载该文件夹：在 Thunderbird 中选择“修复文件夹”。",
          careful["zh-CN"](REMOVING_ACCOUNT["zh-CN"], "如果客户端没有这个功能，再删除账号并重新添加。"),
        ],
        admin: [
          "查明是否删除或重建过索引，或者恢复过备份、快照或旧副本。",
          "查看日志：`doveadm log errors`、`journalctl -u dovecot --since -1d | grep -i -e modseq -e corrupt`。",
          "与服务器现在的数值对比：`doveadm mailbox status -u {user} 'highestmodseq uidvalidity' '*'`。",
          '把序号重新提高到邮件客户端已知的数值之上：`doveadm mailbox update --min-highest-modseq NUMBER -u {user} "NAME"`，其中 NUMBER 要大于 {before}。',
        ],
      },
    },
  },
  verify: {
    en: [
      "Read HIGHESTMODSEQ in the dialogue of two checks; it may only grow, and is to be above {before} again: `imapscope check NAME --transcript | grep -i highestmodseq`.",
    ],
    "zh-CN": [
      "在两次检查的通信记录里查看 HIGHESTMODSEQ，数值只应增大，并且重新超过 {before}：`imapscope check NAME --transcript | grep -i highestmodseq`。",
    ],
  },
  find: (facts, { previous }) =>
    changedMailboxes(
      facts,
      previous,
      // RFC 7162 section 3.1.2.2: without mod-sequences a server may say 0.
      ({ highestModseq }) => (highestModseq === "0" ? null : highestModseq),
      (before, after) => BigInt(after) < BigInt(before),
      // Where UIDs have gone backwards too, that is the worse of the two, and what puts it right does for both.
      (before, after) =>
        isSameUidValidity(before, after) && !(after.uidNext && before.uidNext && after.uidNext < before.uidNext),
    ),
};
