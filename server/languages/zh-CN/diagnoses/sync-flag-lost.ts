import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { REBUILD_INDEX } from "../admin-steps.ts";
import { SEND_CANARY } from "../verify-steps.ts";
import { answered } from "../wording.ts";

export const syncFlagLost: DiagnosisText = {
  title: "{host} 没有保留 {user} 给邮件设置的标记",
  cause: `给 {mailbox} 中的一封邮件设置标记{answer, select, accepted {（{flags}）} other {}}时，${answered("服务器表示已经完成，但另一个会话看不到这个标记")}。已读邮件会变回未读，星标和“已回复”标记在其他设备上看不到。`,
  fix: {
    user: [
      "在网页邮箱里把一封邮件标为已读，看它是否保持已读：如果保持，问题在邮件客户端。",
      "暂时关闭同一账号上的其他客户端再试，尤其是可能改回标记的旧客户端。",
    ],
    admin: [
      "检查账号的权限：`doveadm acl get -u {user} {mailbox}` 的结果里要有 `write` 和 `write-seen`；Cyrus 的 `lam` 要显示 `s` 和 `w`。",
      "检查邮件文件的所有者和权限：`doveadm mailbox path -u {user} {mailbox}` 会显示所在位置；Maildir 把标记写在文件名里，服务器必须能给文件改名。",
      "检查共享和公共文件夹：只有在 `mail_location` 中使用 `INDEXPVT`（2.4 版为 `mail_index_private_path`），Dovecot 才会为每个用户分别保存标记；Cyrus 用 `sharedseen` 共享标记。",
      "如果服务器是 GNU imap4d，而一个账号有多个客户端在用，请换成 Dovecot 等其他服务器：它要等设置标记的客户端关闭文件夹后才写入，其他客户端重新打开文件夹才能看到。",
      "用一封专门的测试邮件试一次：存入（`printf 'Subject: imapscope-flag-test\\n\\ntest\\n' | doveadm save -u {user} -m {mailbox}`），设置标记（`doveadm flags add -u {user} '\\Flagged' mailbox {mailbox} subject imapscope-flag-test`），确认标记还在（`doveadm fetch -u {user} flags mailbox {mailbox} subject imapscope-flag-test`），最后在邮件客户端里删除这封邮件。",
      REBUILD_INDEX,
    ],
  },
  verify: SEND_CANARY,
};
