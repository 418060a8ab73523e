import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { LOGS_ELSEWHERE, RESTART_ELSEWHERE } from "../admin-steps.ts";
import { TRANSCRIBE } from "../verify-steps.ts";

export const sessionServerUnavailable: DiagnosisText = {
  title: "{host} 暂时无法为 {user} 提供服务",
  cause:
    "{text, select, unknown {服务器会说明原因} other {服务器返回“{text}”}}：服务器本身，或者它这时要用到的某个部分已停机、负载过高或正在维护。恢复之前，邮件客户端会一直报错；设置和密码都没有问题。",
  fix: {
    user: ["过几分钟再试，不要修改密码。", "如果持续出现，请查看服务商的服务状态页面。"],
    admin: [
      "检查后端、存储和前端的代理：`systemctl status dovecot`、`df -h`、`uptime`；Exchange 执行 `Get-Service MSExchangeImap4, MSExchangeIMAP4BE`。",
      "查看同一时刻的日志：`journalctl -u dovecot -n 200`。",
      RESTART_ELSEWHERE,
      LOGS_ELSEWHERE,
    ],
  },
  verify: TRANSCRIBE,
};
