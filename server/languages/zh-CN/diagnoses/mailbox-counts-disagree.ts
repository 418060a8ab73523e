import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { careful } from "../careful.ts";
import { READ_MAILBOX } from "../verify-steps.ts";

export const mailboxCountsDisagree: DiagnosisText = {
  title: "{host} 对文件夹{mailbox, select, unknown {} other { {mailbox} }}的统计前后矛盾",
  cause:
    "{status, select, unknown {打开文件夹之前，服务器的统计与紧接着打开后的不一致；再次查询仍然如此} other {打开文件夹之前，服务器统计为 `{status}`；紧接着打开后却是 `{examine}`；再次查询仍然如此}}，因此不是期间收到或删除邮件造成的。邮件客户端会显示错误的邮件数、反复重新下载，或者漏收邮件；常见原因是索引损坏。",
  fix: {
    user: ["不要改动邮件客户端：问题在服务器上。", "告诉管理员：{mailbox} 的邮件计数有误。"],
    admin: [
      "确认只有一台服务器在写索引；使用网络文件系统时，`mmap_disable` 应为 `yes`：`doveconf mail_location mmap_disable`（2.4 版为 `doveconf mail_path mmap_disable`）。",
      "查找索引错误：`doveadm log errors`、`journalctl -u dovecot -n 500 | grep -i -e index -e corrupt`。",
      careful(
        "重建可能丢失标记，也可能让已删除的邮件重新出现，请先备份。",
        '重建该文件夹的索引：`doveadm force-resync -u {user} "{mailbox}"`，之后再比较：`doveadm mailbox status -u {user} "messages uidnext uidvalidity" "{mailbox}"`。',
      ),
    ],
  },
  verify: READ_MAILBOX,
};
