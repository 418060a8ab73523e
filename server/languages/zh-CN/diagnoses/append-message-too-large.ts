import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { MOVE_MESSAGE } from "../verify-steps.ts";

export const appendMessageTooLarge: DiagnosisText = {
  title: "{user} 有一封邮件超过了 {host} 的大小限制",
  cause:
    "{text, select, unknown {服务器会说明原因} other {服务器返回“{text}”}}：有一封邮件超过了允许的大小，无法保存或移动。其他邮件正常。",
  fix: {
    user: ["跳过这封邮件，或者删除、压缩附件。", "大文件请用链接分享，不要作为附件。"],
    admin: [
      "提高该账号的限制：Exchange 和 Microsoft 365 执行 `Set-Mailbox {user} -MaxReceiveSize 150MB -MaxSendSize 150MB`；Dovecot 为 `quota_max_mail_size`（2.4 版为 `quota_mail_size`）。",
      "迁移时跳过过大的邮件；imapsync 可用 `--maxsize`。",
    ],
  },
  verify: MOVE_MESSAGE,
};
