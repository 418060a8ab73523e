import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { LOGS_ELSEWHERE } from "../admin-steps.ts";
import { TRANSCRIBE } from "../verify-steps.ts";
import { PHASE_NOUN } from "../wording.ts";

export const sessionClosedByServer: DiagnosisText = {
  title: `{host} 在“${PHASE_NOUN}”阶段结束了会话`,
  cause:
    "服务器在会话中途{text, select, unknown {主动断开} other {返回“{text}”后断开}}，邮件客户端会提示连接已关闭。服务器可能正在关闭或重启、达到了某项上限，或者主动放弃了这个会话。",
  fix: {
    user: ["过几分钟让邮件客户端重新连接。", "关闭使用同一邮箱的其他邮件客户端和设备。"],
    admin: [
      "在服务器日志里查看同一时刻的记录：`journalctl -u dovecot -n 100`。",
      "检查服务是否在反复重启：`systemctl status dovecot`。",
      "检查会话数和各项上限：`doveadm who`、`doveconf mail_max_userip_connections default_client_limit default_process_limit`。",
      LOGS_ELSEWHERE,
    ],
  },
  verify: TRANSCRIBE,
};
