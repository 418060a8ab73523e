import type { Diagnosis } from "../diagnosis.ts";
import { sessionSaid } from "../said.ts";

/** One message is larger than the server stores. */
export const appendMessageTooLarge: Diagnosis = {
  id: "append-message-too-large",
  severity: "error",
  phase: null,
  reference: "https://www.rfc-editor.org/rfc/rfc7889",
  text: {
    en: {
      title: "A message of {user} is too large for {host}",
      cause: "The server says “{text}”: one message exceeds the greatest size that it stores. Other messages work.",
      fix: {
        user: [
          "Skip the message, or remove or shrink its attachments.",
          "Share large files through a link in place of an attachment.",
        ],
        admin: [
          "Raise the limit for the account that migrates; in Exchange: `Set-Mailbox USER -MaxReceiveSize 150MB -MaxSendSize 150MB`.",
          "Skip larger messages in the migration; in imapsync: `--maxsize`.",
        ],
      },
    },
    "zh-CN": {
      title: "{user} 的一封邮件超过了 {host} 的大小限制",
      cause: "服务器返回“{text}”：有一封邮件超过了它能保存的最大尺寸。其他邮件正常。",
      fix: {
        user: ["跳过这封邮件，或者删除、压缩附件。", "用链接分享大文件，不要作为附件发送。"],
        admin: [
          "为迁移用的账号提高限制；Exchange 执行 `Set-Mailbox USER -MaxReceiveSize 150MB -MaxSendSize 150MB`。",
          "迁移时跳过更大的邮件；imapsync 可用 `--maxsize`。",
        ],
      },
    },
  },
  find: (facts) => sessionSaid(facts, "append-message-too-large"),
};
