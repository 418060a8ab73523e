import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { READ_MAILBOX } from "../verify-steps.ts";

export const mailboxSpecialUseMissing: DiagnosisText = {
  title: "{host} 没有标明 {user} 的已发送、草稿和已删除邮件分别在哪个文件夹",
  cause:
    "服务器可以标明文件夹的用途（`SPECIAL-USE`），但没有任何文件夹标为 `\\Sent`、`\\Drafts` 或 `\\Trash`。收发不受影响，但邮件客户端只能自行猜测；同一账号使用多个客户端时，会出现 Sent、Sent Items、Sent Messages 等重复的文件夹。",
  fix: {
    user: ["在每个邮件客户端的设置里，为已发送、草稿和已删除邮件选定相同的文件夹。"],
    admin: [
      "在 Dovecot 的 `inbox` 命名空间里标明文件夹用途：在 `mailbox Sent` 配置块（名称与文件夹一致）里写 `special_use = \\Sent` 和 `auto = subscribe`，Drafts、Junk 和 Trash 同样设置；`15-mailboxes.conf` 里通常已有示例。",
      "使修改生效：`doveadm reload`。",
      "确认文件夹已经存在：`doveadm mailbox list -u {user}`。",
    ],
  },
  verify: READ_MAILBOX,
};
