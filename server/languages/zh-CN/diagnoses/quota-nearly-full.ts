import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { careful } from "../careful.ts";
import { SEE_QUOTA } from "../verify-steps.ts";

export const quotaNearlyFull: DiagnosisText = {
  title:
    "{holds, select, apart {{user} 的配额“{resource}”已使用 {percent, number}%} other {{percent, select, unknown {{user} 的邮箱快满了} other {{user} 的邮箱已使用 {percent, number}%}}}}",
  cause:
    "{used, select, unknown {} other {已使用 {used}，上限为 {limit}（`{resource}`，配额 {root}）。}}达到上限之前一切正常；达到之后{holds, select, apart {无法再增加这一项，新邮件仍可收取} other {会拒收新邮件并退回给发件人，也无法再保存任何内容}}。",
  fix: {
    user: [
      "把较大的邮件归档到电脑上：按大小排序很容易找到它们。归档后它们只保存在这台电脑上，请做好备份。",
      "联系服务商扩容。",
      careful("清空后无法恢复，请先查看一遍。", "清空“已删除邮件”和“垃圾邮件”。"),
    ],
    admin: [
      "查看用量：`doveadm quota get -u {user}`；如果数字不对，请重新统计：`doveadm quota recalc -u {user}`。",
      "提高该账号的配额：Dovecot 为 `quota_rule`（2.4 版为 `quota_storage_size`）；Cyrus 在 `cyradm` 中执行 `setquota`；Exchange 执行 `Set-Mailbox {user} -UseDatabaseQuotaDefaults $false -IssueWarningQuota 9GB -ProhibitSendQuota 9.5GB -ProhibitSendReceiveQuota 10GB`。",
      "如果提醒得太早，请调高 `imapscope.yaml` 中 `thresholds` 下的 `quotaPercent`。",
      careful(
        "这会永久删除邮件，请先通知用户并做好备份。",
        "先统计“已删除邮件”里超过 30 天的邮件：`doveadm search -u {user} mailbox Trash savedbefore 30d | wc -l`，再删除：`doveadm expunge -u {user} mailbox Trash savedbefore 30d`。",
      ),
    ],
  },
  verify: SEE_QUOTA,
};
