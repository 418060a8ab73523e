import type { ProbeFacts } from "../../probe/facts.ts";
import { REBUILD_INDEX } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { stepFailedItself } from "../said.ts";
import { isReadOnly, learntBy, type StepEvidence, withoutEffect } from "../sync.ts";
import { answered } from "../wording.ts";

/** A message that was moved away or removed is still there, or the server does neither. */
export const syncExpungeLost: Diagnosis = {
  id: "sync-expunge-lost",
  severity: "error",
  scope: "account",
  phase: "sync",
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.4.9",
  text: {
    en: {
      title: "{host} does not remove a message that {user} {operation, select, move {moves} other {deletes}}",
      cause: `A message was to leave {mailbox}. ${answered.en("The server says that it is gone, but another session still sees it there")}. Deleted messages come back, moved ones are there twice, and the mailbox fills up.`,
      fix: {
        user: [
          "Delete or move the message in webmail, and refresh the folder in your mail program.",
          "Check in the settings of your mail program which folder it uses for deleted messages, and that this folder exists.",
        ],
        admin: [
          "Check the rights of the account: `doveadm acl get -u {user} {mailbox}` has to list `write-deleted` and `expunge`; in Cyrus `lam` has to show `t` and `e`.",
          "Create the trash folder if it is missing: `doveadm mailbox create -u {user} Trash`.",
          "Check what keeps messages back: a legal hold or retention in Exchange and Microsoft 365 (`Get-Mailbox USER | fl LitigationHoldEnabled,InPlaceHolds,RetentionPolicy`), the `lazy_expunge` plugin in Dovecot (`doveconf mail_plugins`).",
          "Check space, as deleting needs some of it too: `df -h`, `df -i`; and that the mail files belong to the server's user.",
          "Replace GNU imap4d where several programs use an account: whoever has the folder open learns of what another one removes only on opening it again.",
          "Delete a test message in a mail program, and see that the count falls: `doveadm mailbox status -u {user} messages {mailbox}`.",
          REBUILD_INDEX.en,
        ],
      },
    },
    "zh-CN": {
      title: "{user} 在 {host} 上{operation, select, move {移走} other {删除}}的邮件仍在原处",
      cause: `一封邮件应当离开 {mailbox}，结果是：${answered["zh-CN"]("服务器表示已经完成，但另一个会话仍能在原处看到它")}。删除的邮件会再次出现，移动的邮件变成两份，邮箱也越来越满。`,
      fix: {
        user: [
          "在网页邮箱里删除或移动这封邮件，然后在邮件客户端里刷新文件夹。",
          "在邮件客户端的设置里查看已删除邮件放在哪个文件夹，并确认该文件夹存在。",
        ],
        admin: [
          "检查账号的权限：`doveadm acl get -u {user} {mailbox}` 的结果里要有 `write-deleted` 和 `expunge`；Cyrus 的 `lam` 要显示 `t` 和 `e`。",
          "如果缺少“已删除邮件”文件夹，请创建：`doveadm mailbox create -u {user} Trash`。",
          "检查是什么留住了邮件：Exchange 和 Microsoft 365 的诉讼保留或保留策略（`Get-Mailbox USER | fl LitigationHoldEnabled,InPlaceHolds,RetentionPolicy`），Dovecot 的 `lazy_expunge` 插件（`doveconf mail_plugins`）。",
          "检查剩余空间，因为删除也需要空间：`df -h`、`df -i`；并确认邮件文件属于服务器所用的用户。",
          "如果服务器是 GNU imap4d，而一个账号有多个客户端在用，请换成 Dovecot 等其他服务器：一个客户端删除邮件后，其他客户端要重新打开文件夹才会知道。",
          "在邮件客户端里删除一封测试邮件，确认数量减少：`doveadm mailbox status -u {user} messages {mailbox}`。",
          REBUILD_INDEX["zh-CN"],
        ],
      },
    },
  },
  find: (facts) => (isReadOnly(facts) ? null : (stepFailedItself(facts, ["move", "expunge"]) ?? remaining(facts))),
};

function remaining(facts: ProbeFacts): StepEvidence | null {
  if (learntBy(facts, "move")?.left === false) return withoutEffect(facts, "move");
  return learntBy(facts, "expunge")?.gone === false ? withoutEffect(facts, "expunge") : null;
}
