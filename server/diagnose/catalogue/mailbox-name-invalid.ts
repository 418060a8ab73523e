import type { Diagnosis } from "../diagnosis.ts";
import { mailboxesSaid } from "../said.ts";

/** The server does not take the mailbox's name. */
export const mailboxNameInvalid: Diagnosis = {
  id: "mailbox-name-invalid",
  severity: "error",
  scope: "account",
  phase: "status",
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-5.1",
  text: {
    en: {
      title: "{host} does not accept the name {mailboxes}",
      cause:
        "The server answers “{text}” for {mailboxes}: the name holds a character, a separator or a reserved word that is not allowed there, so the folder cannot be opened or made.",
      fix: {
        user: [
          "Rename the folder in your mail program: letters and digits are safe; slash, dot, ampersand and blanks at either end are not.",
        ],
        admin: [
          "List the names and the separator as the server has them: `doveadm mailbox list -u {user}`.",
          "Correct the name under `mailboxes` in `imapscope.yaml`, with the separator that the server uses.",
          "Map names that the target does not allow when you migrate; in imapsync: `--regextrans2`.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 不接受文件夹名称 {mailboxes}",
      cause:
        "访问 {mailboxes} 时服务器返回“{text}”：名称中有服务器不允许的字符、分隔符或保留字，因此无法打开或创建该文件夹。",
      fix: {
        user: ["在邮件客户端里重命名文件夹：可以使用汉字、字母和数字，不要用斜杠、点和 & 符号，首尾不要留空格。"],
        admin: [
          "列出服务器上的实际名称和分隔符：`doveadm mailbox list -u {user}`。",
          "更正 `imapscope.yaml` 中 `mailboxes` 里的名称，分隔符要与服务器一致。",
          "迁移时转换目标服务器不允许的名称；imapsync 可用 `--regextrans2`。",
        ],
      },
    },
  },
  find: (facts) => mailboxesSaid(facts, "mailbox-name-invalid"),
};
