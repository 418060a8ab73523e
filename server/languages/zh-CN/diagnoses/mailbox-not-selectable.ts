import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { READ_MAILBOX } from "../verify-steps.ts";

export const mailboxNotSelectable: DiagnosisText = {
  title: "{host} 上的 {mailboxes} 只用来存放其他文件夹，本身没有邮件",
  cause:
    "登录正常，但访问 {mailboxes} 时{text, select, unknown {遭到服务器拒绝} other {服务器返回“{text}”}}：在文件夹列表里，它只是其他文件夹的上级（`\\Noselect` 或 `\\NonExistent`），本身不存放邮件，也无法打开。{inbox, select, yes {新邮件本应送到 INBOX（收件箱），因此邮件客户端在收件箱处会报错。} other {}}",
  fix: {
    user: ["打开它下面的文件夹：它本身没有邮件。"],
    admin: [
      "{inbox, select, yes {确认有一个 `namespace` 配置块写了 `inbox = yes`，并且存储可读：`doveconf -n namespace`、`doveadm mailbox path -u {user} INBOX`。} other {在 `imapscope.yaml` 的 `mailboxes` 里改写为存放邮件的文件夹，例如它下面的某一个；或者删去这个名称。}}",
      "查看现有的文件夹：`doveadm mailbox list -u {user}`。",
      '{inbox, select, yes {如果没有 INBOX，请创建：`doveadm mailbox create -u {user} INBOX`。} other {如果它本应存放邮件，请创建：`doveadm mailbox create -u {user} {count, plural, =1 {"{mailboxes}"} other {"NAME"}}`。}}',
    ],
  },
  verify: READ_MAILBOX,
};
