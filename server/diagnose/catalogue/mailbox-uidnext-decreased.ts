import { careful, REMOVING_ACCOUNT } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { changedMailboxes, isSameUidValidity, knownUid } from "../mailbox-changes.ts";

/** A mailbox is going to give UIDs that it has given before, although its UIDVALIDITY stayed the same. */
export const mailboxUidnextDecreased: Diagnosis = {
  id: "mailbox-uidnext-decreased",
  severity: "error",
  scope: "account",
  phase: "status",
  compares: true,
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-2.3.1.1",
  text: {
    en: {
      title:
        "New messages in {count, plural, one {the mailbox {mailboxes}} other {the mailboxes {mailboxes}}} get numbers already used (UIDNEXT went backwards)",
      cause:
        "The next message was to get the UID {before} on {since}, and now {after}, with the same UIDVALIDITY. New messages get numbers that older ones had, so mail programs miss them or show the wrong text. Usually an old state of the mailbox was restored.",
      fix: {
        user: [
          "Look into webmail for messages that your mail program does not show.",
          careful.en(
            REMOVING_ACCOUNT.en,
            "Remove the account from the mail program and add it again once the administrator has repaired the mailbox, if messages are still missing.",
          ),
        ],
        admin: [
          "Find out whether a backup, a snapshot or an old replica was put back, or whether a failover went to one that lags behind.",
          "Compare with what the server says now: `doveadm mailbox status -u {user} 'uidvalidity uidnext messages' '*'`.",
          "Search the log: `doveadm log errors`.",
          'Raise UIDNEXT above the old value if no new mail has come since: `doveadm mailbox update --min-next-uid NUMBER -u {user} "NAME"`, where NUMBER is larger than {before}.',
          careful.en(
            "all mail programs download the whole mailbox again, and Dovecot takes a smaller number without a word, which misleads them.",
            'Give the mailbox a new UIDVALIDITY if new mail has come: `doveadm mailbox update --uid-validity NUMBER -u {user} "NAME"`, where NUMBER is larger than the present UIDVALIDITY.',
          ),
        ],
      },
    },
    "zh-CN": {
      title: "文件夹 {mailboxes} 的新邮件会重复使用旧编号（UIDNEXT 变小）",
      cause:
        "{since}检查时下一封邮件的 UID 应为 {before}，现在却是 {after}，而 UIDVALIDITY 没有变。新邮件会重复使用旧邮件的编号，邮件客户端可能漏收新邮件，或者显示错误的内容。通常是把文件夹恢复到了旧的状态。",
      fix: {
        user: [
          "到网页邮箱里查看邮件客户端没有显示的邮件。",
          careful["zh-CN"](
            REMOVING_ACCOUNT["zh-CN"],
            "等管理员修复之后，如果仍然缺少邮件，再从邮件客户端中删除该账号并重新添加。",
          ),
        ],
        admin: [
          "查明是否恢复过备份、快照或旧副本，或者故障切换到了数据落后的副本。",
          "与服务器现在的数值对比：`doveadm mailbox status -u {user} 'uidvalidity uidnext messages' '*'`。",
          "查看日志：`doveadm log errors`。",
          '如果此后没有新邮件，把 UIDNEXT 提高到旧值之上即可：`doveadm mailbox update --min-next-uid NUMBER -u {user} "NAME"`，其中 NUMBER 要大于 {before}。',
          careful["zh-CN"](
            "所有邮件客户端都会重新下载整个文件夹；数值变小时 Dovecot 也会照常接受，客户端则会出错。",
            '如果已有新邮件，请设置新的 UIDVALIDITY：`doveadm mailbox update --uid-validity NUMBER -u {user} "NAME"`，其中 NUMBER 要大于现在的 UIDVALIDITY。',
          ),
        ],
      },
    },
  },
  verify: {
    en: [
      "Read UIDNEXT in the dialogue of two checks; it may only grow: `imapscope check NAME --transcript | grep -i uidnext`.",
    ],
    "zh-CN": [
      "在两次检查的通信记录里查看 UIDNEXT，数值只应增大：`imapscope check NAME --transcript | grep -i uidnext`。",
    ],
  },
  find: (facts, { previous }) =>
    changedMailboxes(
      facts,
      previous,
      ({ uidNext }) => knownUid(uidNext),
      (before, after) => after < before,
      isSameUidValidity,
    ),
};
