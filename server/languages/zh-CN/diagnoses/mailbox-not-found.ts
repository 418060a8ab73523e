import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { SUBSCRIBE } from "../user-steps.ts";
import { READ_MAILBOX } from "../verify-steps.ts";

export const mailboxNotFound: DiagnosisText = {
  title: "文件夹{mailboxes, select, unknown {} other { {mailboxes} }}不存在",
  cause:
    "登录正常，但访问 {mailboxes} 时{text, select, unknown {遭到服务器拒绝。} other {服务器返回“{text}”。}}{listed, select, yes {但文件夹列表里仍有{count, plural, =1 {它} other {其中的文件夹}}：可能是背后的存储丢失或无法读取，也可能是列表没有更新。} other {文件夹可能已删除或改名，也可能名称在服务器上的写法不同{near, select, yes {：列表里有 `{similar}`。} other {。}}}}",
  fix: {
    user: [
      "在邮件客户端里刷新文件夹列表，选择现有的文件夹。",
      "如果是误删，请到“已删除邮件”和网页邮箱里找一找。",
      SUBSCRIBE,
    ],
    admin: [
      "列出服务器上实际的文件夹名称：`doveadm mailbox list -u {user}`。",
      "如果写法不同，请更正 `imapscope.yaml` 中 `mailboxes` 里的名称：要区分大小写，有些服务器还需要前缀（`INBOX.Archive`）。",
      '如果文件夹本应存在，请创建：`doveadm mailbox create -u {user} "NAME"`。',
    ],
  },
  verify: READ_MAILBOX,
};
