import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { careful, REMOVING_ACCOUNT } from "../careful.ts";

export const mailboxUidnextDecreased: DiagnosisText = {
  title: "文件夹{mailboxes, select, unknown {} other { {mailboxes} }}的新邮件会重复使用旧编号（UIDNEXT 变小）",
  cause:
    "{before, select, unknown {下一封邮件的 UID 比之前检查时小，} other {{since}检查时下一封邮件的 UID 应为 {before}，现在却是 {after}，}}而 UIDVALIDITY 没有变。新邮件会重复使用旧邮件的编号，邮件客户端可能漏收新邮件，或者显示错误的内容。通常是把文件夹恢复到了旧的状态。",
  fix: {
    user: [
      "到网页邮箱里查看邮件客户端没有显示的邮件。",
      careful(REMOVING_ACCOUNT, "等管理员修复之后，如果仍然缺少邮件，再从邮件客户端中删除该账号并重新添加。"),
    ],
    admin: [
      "查明是否恢复过备份、快照或旧副本，或者故障切换到了数据落后的副本。",
      "与服务器现在的数值对比：`doveadm mailbox status -u {user} 'uidvalidity uidnext messages' '*'`。",
      "查看日志：`doveadm log errors`。",
      '如果此后没有新邮件，把 UIDNEXT 提高到旧值之上即可：`doveadm mailbox update --min-next-uid NUMBER -u {user} "NAME"`，其中 NUMBER 要大于 {before}。',
      careful(
        "所有邮件客户端都会重新下载整个文件夹；数值变小时 Dovecot 也会照常接受，客户端则会出错。",
        '如果已有新邮件，请设置新的 UIDVALIDITY：`doveadm mailbox update --uid-validity NUMBER -u {user} "NAME"`，其中 NUMBER 要大于现在的 UIDVALIDITY。',
      ),
    ],
  },
  verify: ["在两次检查的通信记录里查看 UIDNEXT，数值只应增大：`imapscope check NAME --transcript | grep -i uidnext`。"],
};
