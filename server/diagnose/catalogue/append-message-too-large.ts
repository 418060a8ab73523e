import type { Diagnosis } from "../diagnosis.ts";
import { sessionSaid } from "../said.ts";

/** One message is larger than the server stores. */
export const appendMessageTooLarge: Diagnosis = {
  id: "append-message-too-large",
  severity: "error",
  scope: "account",
  phase: null,
  reference: "https://www.rfc-editor.org/rfc/rfc7889",
  text: {
    en: {
      title: "A message of {user} is too large for {host}",
      cause:
        "The server says “{text}”: one message is larger than it stores, so saving or moving it fails. Other messages work.",
      fix: {
        user: [
          "Skip the message, or remove or shrink its attachments.",
          "Share large files through a link in place of an attachment.",
        ],
        admin: [
          "Raise the limit for the account; in Exchange and Microsoft 365: `Set-Mailbox {user} -MaxReceiveSize 150MB -MaxSendSize 150MB`; in Dovecot: `quota_max_mail_size` (in version 2.4 `quota_mail_size`).",
          "Skip larger messages in the migration; in imapsync: `--maxsize`.",
        ],
      },
    },
    "zh-CN": {
      title: "{user} 有一封邮件超过了 {host} 的大小限制",
      cause: "服务器返回“{text}”：有一封邮件超过了允许的大小，无法保存或移动。其他邮件正常。",
      fix: {
        user: ["跳过这封邮件，或者删除、压缩附件。", "大文件请用链接分享，不要作为附件。"],
        admin: [
          "提高该账号的限制：Exchange 和 Microsoft 365 执行 `Set-Mailbox {user} -MaxReceiveSize 150MB -MaxSendSize 150MB`；Dovecot 为 `quota_max_mail_size`（2.4 版为 `quota_mail_size`）。",
          "迁移时跳过过大的邮件；imapsync 可用 `--maxsize`。",
        ],
      },
    },
  },
  find: (facts) => sessionSaid(facts, "append-message-too-large"),
};
