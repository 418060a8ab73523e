import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { LOGS_ELSEWHERE } from "../admin-steps.ts";
import { TRANSCRIBE } from "../verify-steps.ts";
import { PHASE_NOUN } from "../wording.ts";

export const sessionConnectionLost: DiagnosisText = {
  title: `与 {host} 的连接在“${PHASE_NOUN}”阶段中断`,
  cause:
    "会话进行到一半，连接毫无预兆地断开了{code, select, unknown {} other {（`{code}`）}}，邮件客户端会提示服务器意外关闭了连接。可能是服务器上的进程崩溃，也可能是途中的网络设备切断了连接。",
  fix: {
    user: ["过一分钟再试，并换一个网络、关闭 VPN 试试。", "把发生的时间告诉管理员。"],
    admin: [
      "在服务器日志里查找当时是否有崩溃或拒绝的记录：`journalctl -u dovecot -n 100 | grep -i -e panic -e fatal -e error`。",
      "检查内存和限制：`journalctl -k | grep -i oom`，以及 Dovecot 的 `vsz_limit`。",
      "检查途中的代理、负载均衡或防火墙的超时设置。",
      LOGS_ELSEWHERE,
    ],
  },
  verify: TRANSCRIBE,
};
