import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { LOGS_ELSEWHERE, PROXY_PROTOCOL } from "../admin-steps.ts";
import { READ_GREETING } from "../verify-steps.ts";
import { PORT_OF_OTHERS } from "../wording.ts";

export const greetingTimeout: DiagnosisText = {
  title: "{host} 的{port, select, unknown {邮件端口} other { {port} 端口}}能连上，但服务器一直没有响应",
  cause: `按规定 IMAP 服务器应该先发问候语，而这台服务器什么也没有发，邮件客户端会一直等到超时。可能是邮件服务负载过高或卡死，也可能监听该端口的根本不是 IMAP 服务。${PORT_OF_OTHERS}`,
  fix: {
    user: ["检查邮件客户端里的端口和加密方式是否匹配：993 对应 SSL/TLS，143 对应 STARTTLS。", "过几分钟再试。"],
    admin: [
      "检查服务器负载和登录进程：`uptime`、`doveadm who` 和 `journalctl -u dovecot -n 100`；如果达到 `process_limit` 或 `client_limit`，日志里会写明。",
      "如果邮件服务卡死，请重启：`systemctl restart dovecot`。",
      "查看是哪个程序在监听该端口：`ss -ltnp | grep :{port}`。",
      PROXY_PROTOCOL,
      LOGS_ELSEWHERE,
    ],
  },
  verify: READ_GREETING,
};
