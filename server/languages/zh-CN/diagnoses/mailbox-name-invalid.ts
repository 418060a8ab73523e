import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { READ_MAILBOX } from "../verify-steps.ts";

export const mailboxNameInvalid: DiagnosisText = {
  title: "{host} 不接受文件夹名称{mailboxes, select, unknown {} other { {mailboxes}}}",
  cause:
    "访问 {mailboxes} 时{text, select, unknown {遭到服务器拒绝} other {服务器返回“{text}”}}：名称中有服务器不允许的字符、分隔符或保留字，因此无法打开或创建该文件夹。",
  fix: {
    user: ["在邮件客户端里重命名文件夹：可以使用汉字、字母和数字，不要用斜杠、点和 & 符号，首尾不要留空格。"],
    admin: [
      "列出服务器上的实际名称和分隔符：`doveadm mailbox list -u {user}`。",
      "更正 `imapscope.yaml` 中 `mailboxes` 里的名称，分隔符要与服务器一致。",
      "迁移时转换目标服务器不允许的名称；imapsync 可用 `--regextrans2`。",
    ],
  },
  verify: READ_MAILBOX,
};
