import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { READ_MAILBOX } from "../verify-steps.ts";

export const mailboxPrefixWrong: DiagnosisText = {
  title: "{host} 上的 {mailboxes} 需要加前缀",
  cause:
    "访问 {mailboxes} 时{text, select, unknown {遭到服务器拒绝} other {服务器返回“{text}”}}：个人文件夹的名称都带有前缀，通常是 `INBOX.`。邮件客户端如果没有设置这个前缀，就找不到文件夹，也无法新建。",
  fix: {
    user: ["在邮件客户端里把 IMAP 路径前缀（根文件夹）设为 `INBOX.`；或者留空，由客户端自动向服务器查询。"],
    admin: [
      "在 `imapscope.yaml` 的 `mailboxes` 里也写上前缀，例如 `INBOX.Archive`。",
      "查看命名空间：`doveconf -n namespace`；可以再加一个前缀为空、带有 `hidden = yes`、`list = no` 和 `alias_for = INBOX.`（2.4 版填写原命名空间的名称）的命名空间，供不带前缀的客户端使用。",
    ],
  },
  verify: READ_MAILBOX,
};
