import type { Diagnosis } from "../diagnosis.ts";
import { sessionSaid } from "../said.ts";

/** The server does not store this message. */
export const appendMessageRejected: Diagnosis = {
  id: "append-message-rejected",
  severity: "error",
  scope: "account",
  phase: null,
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.3.12",
  text: {
    en: {
      title: "{host} refuses to store a message of {user}",
      cause:
        "The server says “{text}”: it does not take this message or its flags. Other messages work; a mail program that copies or moves several stops at this one.",
      fix: {
        user: [
          "Skip this message, and copy the others.",
          "Open it and save it again, or forward it to yourself, if you need it there.",
        ],
        admin: [
          "Repair the message before it is stored: CRLF as line ends, no NUL bytes, complete headers.",
          "Leave out flags that the server does not list in `PERMANENTFLAGS`; in imapsync: `--regexflag`, `--filterflags`.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 拒绝保存 {user} 的一封邮件",
      cause:
        "服务器返回“{text}”：它不接受这封邮件或邮件上的标记。其他邮件正常；批量复制或移动时，邮件客户端会停在这一封。",
      fix: {
        user: ["跳过这封邮件，先复制其他邮件。", "如果确实需要保留，请打开后另存，或者转发给自己。"],
        admin: [
          "先修复邮件再保存：换行用 CRLF，去掉 NUL 字节，补全邮件头。",
          "去掉服务器没有在 `PERMANENTFLAGS` 中列出的标记；imapsync 可用 `--regexflag`、`--filterflags`。",
        ],
      },
    },
  },
  find: (facts) => sessionSaid(facts, "append-message-rejected"),
};
