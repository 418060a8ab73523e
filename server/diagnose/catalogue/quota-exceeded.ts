import { careful } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { userOf } from "../login.ts";
import { usedUp } from "../quota.ts";
import { announced, sessionSaid } from "../said.ts";

/** The mailbox is full: the server refuses something for it, or counts nothing that is left. */
export const quotaExceeded: Diagnosis = {
  id: "quota-exceeded",
  severity: "error",
  scope: "account",
  phase: null,
  reference: "https://www.rfc-editor.org/rfc/rfc9208",
  text: {
    en: {
      title: "The mailbox of {user} on {host} is full",
      cause:
        "The server says “{text}”: the account has used all its space. Mail can still be read, but new messages go back to their senders, and drafts and sent mail cannot be stored.",
      fix: {
        user: [
          "Move large messages to an archive on your computer: sort by size to find them.",
          "Buy more space, or ask your administrator for it.",
          careful.en(
            "what is deleted here is gone for good, so look through it first.",
            "Empty the trash and junk folders.",
          ),
        ],
        admin: [
          "See what is used: `doveadm quota get -u {user}`; in Cyrus `quota -u {user}`; in Exchange and Microsoft 365 `Get-MailboxStatistics {user} | fl TotalItemSize`.",
          "Count again if the figure is wrong: `doveadm quota recalc -u {user}`.",
          "Raise the limit of the user: in Dovecot `quota_rule` (in version 2.4 `quota_storage_size`); in Cyrus `setquota` in `cyradm`; in Exchange `Set-Mailbox {user} -UseDatabaseQuotaDefaults $false -IssueWarningQuota 9GB -ProhibitSendQuota 9.5GB -ProhibitSendReceiveQuota 10GB`; with Microsoft 365 and Google Workspace by the plan.",
        ],
      },
    },
    "zh-CN": {
      title: "{user} 在 {host} 上的邮箱已满",
      cause:
        "服务器返回“{text}”：该账号的空间已用完。仍然可以读信，但新邮件会退回给发件人，草稿和已发送邮件也无法保存。",
      fix: {
        user: [
          "把较大的邮件归档到电脑上：按大小排序很容易找到它们。",
          "购买更多空间，或向管理员申请扩容。",
          careful["zh-CN"]("清空后无法恢复，请先查看一遍。", "清空“已删除邮件”和“垃圾邮件”。"),
        ],
        admin: [
          "查看用量：`doveadm quota get -u {user}`；Cyrus 执行 `quota -u {user}`；Exchange 和 Microsoft 365 执行 `Get-MailboxStatistics {user} | fl TotalItemSize`。",
          "如果数字不对，请重新统计：`doveadm quota recalc -u {user}`。",
          "提高该用户的配额：Dovecot 为 `quota_rule`（2.4 版为 `quota_storage_size`）；Cyrus 在 `cyradm` 中执行 `setquota`；Exchange 执行 `Set-Mailbox {user} -UseDatabaseQuotaDefaults $false -IssueWarningQuota 9GB -ProhibitSendQuota 9.5GB -ProhibitSendReceiveQuota 10GB`；Microsoft 365 和 Google Workspace 由套餐决定。",
        ],
      },
    },
  },
  find(facts) {
    const said = sessionSaid(facts, "quota-exceeded") ?? announced(facts, "quota-exceeded");
    const full = said ? null : usedUp(facts);
    if (!full) return said;
    const { resource, used, limit } = full;
    return {
      ...target(facts),
      code: "OVERQUOTA",
      text: `${resource} ${used} / ${limit}`,
      user: userOf(facts),
      phase: "quota",
    };
  },
};
