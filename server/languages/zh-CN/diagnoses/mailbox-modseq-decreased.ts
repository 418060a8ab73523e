import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { careful, REMOVING_ACCOUNT } from "../careful.ts";

export const mailboxModseqDecreased: DiagnosisText = {
  title: "邮件客户端会漏掉文件夹{mailboxes, select, unknown {} other { {mailboxes} }}的变更（HIGHESTMODSEQ 变小）",
  cause:
    "{before, select, unknown {最后一次变更的序号比之前检查时小，} other {{since}检查时最后一次变更的序号为 {before}，现在是 {after}，}}而 UIDVALIDITY 没有变。只查询新变更的邮件客户端（CONDSTORE、QRESYNC）会漏掉邮件、标记和删除操作。可能是重建过索引，或者把文件夹恢复到了旧的状态。",
  fix: {
    user: [
      "让邮件客户端重新下载该文件夹：在 Thunderbird 中选择“修复文件夹”。",
      careful(REMOVING_ACCOUNT, "如果客户端没有这个功能，再删除账号并重新添加。"),
    ],
    admin: [
      "查明是否删除或重建过索引，或者恢复过备份、快照或旧副本。",
      "查看日志：`doveadm log errors`、`journalctl -u dovecot --since -1d | grep -i -e modseq -e corrupt`。",
      "与服务器现在的数值对比：`doveadm mailbox status -u {user} 'highestmodseq uidvalidity' '*'`。",
      '把序号重新提高到邮件客户端已知的数值之上：`doveadm mailbox update --min-highest-modseq NUMBER -u {user} "NAME"`，其中 NUMBER 要大于 {before}。',
    ],
  },
  verify: [
    "在两次检查的通信记录里查看 HIGHESTMODSEQ，数值只应增大，并且重新超过 {before}：`imapscope check NAME --transcript | grep -i highestmodseq`。",
  ],
};
