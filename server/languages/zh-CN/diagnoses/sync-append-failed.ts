import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { careful } from "../careful.ts";
import { SEND_CANARY } from "../verify-steps.ts";
import { answered } from "../wording.ts";

export const syncAppendFailed: DiagnosisText = {
  title: "{host} 无法把邮件保存到 {user} 的 {mailbox}",
  cause: `向 {mailbox} 保存邮件时，${answered("服务器表示已经完成", "服务器拒绝了")}。收信不受影响，但邮件客户端无法保存草稿和已发送邮件，也无法把邮件复制到这里。`,
  fix: {
    user: [
      "在网页邮箱里确认文件夹{mailbox, select, unknown {} other { {mailbox} }}是否存在，能否把一封邮件移进去。",
      "在邮件客户端的设置里为已发送邮件和草稿另选一个文件夹，再存一封草稿试试。",
      careful("清空后无法恢复，请先查看一遍。", "如果邮箱快满了，请清空“已删除邮件”。"),
    ],
    admin: [
      "确认文件夹是否存在：`doveadm mailbox list -u {user}`；Cyrus 执行 `cyradm -u cyrus {host}`，再输入 `lm`。",
      "如果不存在，请创建：`doveadm mailbox create -u {user} {mailbox}`；Cyrus 用 `cm`。",
      "检查账号的权限：`doveadm acl get -u {user} {mailbox}` 的结果里要有 `insert`；Cyrus 的 `lam` 要显示 `i` 和 `p`。",
      "检查邮件存储的剩余空间和文件所有者：`df -h`、`df -i`，存储位置用 `doveadm mailbox path -u {user} INBOX` 查看。",
      "在 Exchange 和 Microsoft 365 中查看该账号的限额：`Get-MailboxStatistics USER` 和 `Get-Mailbox USER | fl *Quota*`。",
      "在服务器上保存一封测试邮件，确认不再报错：`echo Subject: test | doveadm save -u {user} -m {mailbox}`；之后在邮件客户端里删除这封邮件。",
    ],
  },
  verify: SEND_CANARY,
};
