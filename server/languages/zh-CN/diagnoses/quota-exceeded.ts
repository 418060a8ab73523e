import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { careful } from "../careful.ts";
import { SEE_QUOTA } from "../verify-steps.ts";

export const quotaExceeded: DiagnosisText = {
  title: "{user} 在 {host} 上的邮箱已满",
  cause:
    "{text, select, unknown {服务器会说明原因} other {服务器返回“{text}”}}：该账号的空间已用完。仍然可以读信，但新邮件会退回给发件人，草稿和已发送邮件也无法保存。",
  fix: {
    user: [
      "把较大的邮件归档到电脑上：按大小排序很容易找到它们。归档后它们只保存在这台电脑上，请做好备份。",
      "购买更多空间，或向管理员申请扩容。",
      careful("清空后无法恢复，请先查看一遍。", "清空“已删除邮件”和“垃圾邮件”。"),
    ],
    admin: [
      "查看用量：`doveadm quota get -u {user}`；Cyrus 执行 `quota -u {user}`；Exchange 和 Microsoft 365 执行 `Get-MailboxStatistics {user} | fl TotalItemSize`。",
      "如果数字不对，请重新统计：`doveadm quota recalc -u {user}`。",
      "提高该用户的配额：Dovecot 为 `quota_rule`（2.4 版为 `quota_storage_size`）；Cyrus 在 `cyradm` 中执行 `setquota`；Exchange 执行 `Set-Mailbox {user} -UseDatabaseQuotaDefaults $false -IssueWarningQuota 9GB -ProhibitSendQuota 9.5GB -ProhibitSendReceiveQuota 10GB`；Microsoft 365 和 Google Workspace 由套餐决定。",
    ],
  },
  verify: SEE_QUOTA,
};
