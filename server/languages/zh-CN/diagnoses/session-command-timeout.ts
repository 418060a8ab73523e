import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { TRANSCRIBE } from "../verify-steps.ts";
import { PHASE_NOUN } from "../wording.ts";

export const sessionCommandTimeout: DiagnosisText = {
  title: `{host} 在“${PHASE_NOUN}”阶段停止响应`,
  cause: "连接没有断开，但一直没有响应，邮件客户端看上去像卡住了。通常是服务器在等待存储或其他服务，或者负载过高。",
  fix: {
    user: ["过几分钟再试。", "把发生的时间告诉管理员。"],
    admin: [
      "检查服务器负载和存储：`uptime`、`iostat -x 5 2`；使用网络存储时执行 `df -h`，如果存储连接中断，该命令会卡住。",
      "在日志里查找缓慢或等待中的命令：`journalctl -u dovecot -n 100 | grep -i -e lock -e warning -e timeout`。",
      "在服务器本机上执行同样的操作：`time doveadm mailbox status -u {user} messages INBOX`。",
      "如果服务器只是比较慢，请调大检查的超时时间（`imapscope.yaml` 中的 `timeout`）。",
    ],
  },
  verify: TRANSCRIBE,
};
