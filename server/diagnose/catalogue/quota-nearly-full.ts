import { careful } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { userOf } from "../login.ts";
import { quotaUse, usedUp } from "../quota.ts";
import { sessionSaid } from "../said.ts";

/** The account has used most of what it may. */
export const quotaNearlyFull: Diagnosis = {
  id: "quota-nearly-full",
  severity: "warning",
  scope: "account",
  phase: "quota",
  reference: "https://www.rfc-editor.org/rfc/rfc9208#section-5",
  text: {
    en: {
      title:
        "{holds, select, apart {{user} has used {percent, number} % of its “{resource}”} other {The mailbox of {user} is {percent, number} % full}}",
      cause:
        "{used} of {limit} are used (`{resource}`, quota {root}). Everything works until the limit is reached; then {holds, select, apart {the server refuses more of these, while new mail still arrives} other {new mail is refused and goes back to its senders, and nothing more can be stored}}.",
      fix: {
        user: [
          "Move large messages to an archive on your computer: sort by size to find them.",
          "Ask your provider for more space.",
          careful.en(
            "what is deleted here is gone for good, so look through it first.",
            "Empty the trash and junk folders.",
          ),
        ],
        admin: [
          "See what is used: `doveadm quota get -u {user}`; count again if the figure is wrong: `doveadm quota recalc -u {user}`.",
          "Raise the limit of the account: in Dovecot `quota_rule` (in version 2.4 `quota_storage_size`); in Cyrus `setquota` in `cyradm`; in Exchange `Set-Mailbox {user} -UseDatabaseQuotaDefaults $false -IssueWarningQuota 9GB -ProhibitSendQuota 9.5GB -ProhibitSendReceiveQuota 10GB`.",
          "Raise `quotaPercent` under `thresholds` in `imapscope.yaml` if this warning comes too early.",
          careful.en(
            "this deletes mail for good, so tell the user and make a backup first.",
            "Count what has been in the trash for a month, `doveadm search -u {user} mailbox Trash savedbefore 30d | wc -l`, and delete it: `doveadm expunge -u {user} mailbox Trash savedbefore 30d`.",
          ),
        ],
      },
    },
    "zh-CN": {
      title:
        "{holds, select, apart {{user} 的配额“{resource}”已使用 {percent, number}%} other {{user} 的邮箱已使用 {percent, number}%}}",
      cause:
        "已使用 {used}，上限为 {limit}（`{resource}`，配额 {root}）。达到上限之前一切正常；达到之后{holds, select, apart {无法再增加这一项，新邮件仍可收取} other {会拒收新邮件并退回给发件人，也无法再保存任何内容}}。",
      fix: {
        user: [
          "把较大的邮件归档到电脑上：按大小排序很容易找到它们。",
          "联系服务商扩容。",
          careful["zh-CN"]("清空后无法恢复，请先查看一遍。", "清空“已删除邮件”和“垃圾邮件”。"),
        ],
        admin: [
          "查看用量：`doveadm quota get -u {user}`；如果数字不对，请重新统计：`doveadm quota recalc -u {user}`。",
          "提高该账号的配额：Dovecot 为 `quota_rule`（2.4 版为 `quota_storage_size`）；Cyrus 在 `cyradm` 中执行 `setquota`；Exchange 执行 `Set-Mailbox {user} -UseDatabaseQuotaDefaults $false -IssueWarningQuota 9GB -ProhibitSendQuota 9.5GB -ProhibitSendReceiveQuota 10GB`。",
          "如果提醒得太早，请调高 `imapscope.yaml` 中 `thresholds` 下的 `quotaPercent`。",
          careful["zh-CN"](
            "这会永久删除邮件，请先通知用户并做好备份。",
            "先统计“已删除邮件”里超过 30 天的邮件：`doveadm search -u {user} mailbox Trash savedbefore 30d | wc -l`，再删除：`doveadm expunge -u {user} mailbox Trash savedbefore 30d`。",
          ),
        ],
      },
    },
  },
  find(facts, { thresholds: { quotaPercent } }) {
    // Once it is full, that is said already.
    if (sessionSaid(facts, "quota-exceeded") || usedUp(facts)) return null;
    const filling = quotaUse(facts).filter(({ percent }) => percent >= quotaPercent);
    const fullest = filling.find(({ holds }) => holds === "mail") ?? filling[0];
    return fullest ? { ...target(facts), user: userOf(facts), ...fullest } : null;
  },
};
