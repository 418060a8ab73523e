import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { REBUILD_INDEX } from "../admin-steps.ts";
import { SEND_CANARY } from "../verify-steps.ts";
import { answered } from "../wording.ts";

export const syncExpungeLost: DiagnosisText = {
  title: "{user} 在 {host} 上{operation, select, move {移走} other {删除}}的邮件仍在原处",
  cause: `从 {mailbox} 删除或移走一封邮件时，${answered("服务器表示已经完成，但另一个会话仍能在原处看到它")}。删除的邮件会再次出现，移动的邮件变成两份，邮箱也越来越满。`,
  fix: {
    user: [
      "在网页邮箱里删除或移动这封邮件，然后在邮件客户端里刷新文件夹。",
      "在邮件客户端的设置里查看已删除邮件放在哪个文件夹，并确认该文件夹存在。",
    ],
    admin: [
      "检查账号的权限：`doveadm acl get -u {user} {mailbox}` 的结果里要有 `write-deleted` 和 `expunge`；Cyrus 的 `lam` 要显示 `t` 和 `e`。",
      "如果缺少“已删除邮件”文件夹，请创建：`doveadm mailbox create -u {user} Trash`。",
      "检查是什么留住了邮件：Exchange 和 Microsoft 365 的诉讼保留或保留策略（`Get-Mailbox USER | fl LitigationHoldEnabled,InPlaceHolds,RetentionPolicy`），Dovecot 的 `lazy_expunge` 插件（`doveconf mail_plugins`）。",
      "检查剩余空间，因为删除也需要空间：`df -h`、`df -i`；并确认邮件文件属于服务器所用的用户。",
      "如果服务器是 GNU imap4d，而一个账号有多个客户端在用，请换成 Dovecot 等其他服务器：一个客户端删除邮件后，其他客户端要重新打开文件夹才会知道。",
      "在邮件客户端里删除一封测试邮件，确认数量减少：`doveadm mailbox status -u {user} messages {mailbox}`。",
      REBUILD_INDEX,
    ],
  },
  verify: SEND_CANARY,
};
