import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { LOGS_ELSEWHERE } from "../admin-steps.ts";
import { careful } from "../careful.ts";
import { TRANSCRIBE } from "../verify-steps.ts";
import { PHASE_NOUN } from "../wording.ts";

export const sessionServerError: DiagnosisText = {
  title: `{host} 在“${PHASE_NOUN}”阶段返回错误`,
  cause:
    "服务器没有完成请求{text, select, unknown {} other {，{speaker, select, us {出现错误 `{code}`：“{text}”} other {返回“{text}”{code, select, unknown {} other {（`{code}`）}}}}}}。邮件客户端会显示{text, select, unknown {服务器的原话} other {这段文字}}，或者只提示“服务器错误”；真正的原因记录在服务器日志里。{count, plural, =0 {} other {受影响的文件夹是 {mailboxes}，其他文件夹可以正常读取。}}",
  fix: {
    user: [
      "过几分钟再试；这并不说明密码有误。",
      "把发生的时间{text, select, unknown {和服务器返回的原文告诉} other {和原文“{text}”告诉}}管理员。",
    ],
    admin: [
      "在服务器日志里查看同一时刻的记录：`journalctl -u dovecot -n 200 | grep -i -e error -e fatal -e panic`。",
      "检查邮件存储的剩余空间和权限：`df -h`、`df -i`。",
      "如果日志表明是邮件服务器自身的缺陷，请升级。",
      LOGS_ELSEWHERE,
      careful(
        "重建可能丢失标记，也可能让已删除的邮件重新出现，请先备份。",
        '如果日志表明索引已损坏，请重建：`doveadm force-resync -u {user} {count, plural, =0 {INBOX} =1 {"{mailboxes}"} other {NAME}}`。',
      ),
    ],
  },
  verify: TRANSCRIBE,
};
