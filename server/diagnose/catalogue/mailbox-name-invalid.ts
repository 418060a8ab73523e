import type { Diagnosis } from "../diagnosis.ts";
import { mailboxesSaid } from "../said.ts";

/** The server does not take the mailbox's name. */
export const mailboxNameInvalid: Diagnosis = {
  id: "mailbox-name-invalid",
  severity: "error",
  phase: "status",
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-5.1",
  text: {
    en: {
      title: "{host} does not accept the name {mailboxes}",
      cause:
        "The server answers “{text}” for {mailboxes}: a character, a separator, the encoding or a reserved word in the name is not allowed there.",
      fix: {
        user: ["Rename the folder: letters and digits, no slash, dot, ampersand, and no blank at the ends."],
        admin: [
          "List the names and the separator as the server has them: `doveadm mailbox list -u {user}`.",
          "Correct the name under `mailboxes` in `imapscope.yaml`: write the separator that the server uses.",
          "Map names that the target does not allow when you migrate; in imapsync: `--regextrans2`.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 不接受文件夹名称 {mailboxes}",
      cause: "访问 {mailboxes} 时服务器返回“{text}”：名称中有服务器不允许的字符、分隔符、编码或保留字。",
      fix: {
        user: ["给文件夹改名：使用字母、数字或汉字，不要用斜杠、点和 & 符号，首尾不要有空格。"],
        admin: [
          "列出服务器上的实际名称和分隔符：`doveadm mailbox list -u {user}`。",
          "更正 `imapscope.yaml` 中 `mailboxes` 里的名称，使用服务器的分隔符。",
          "迁移时转换目标不允许的名称；imapsync 可用 `--regextrans2`。",
        ],
      },
    },
  },
  find: (facts) => mailboxesSaid(facts, "mailbox-name-invalid"),
};
