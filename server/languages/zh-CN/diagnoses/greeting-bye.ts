import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { LIFT_BAN, LIFT_BAN_ELSEWHERE } from "../admin-steps.ts";
import { READ_GREETING } from "../verify-steps.ts";

export const greetingBye: DiagnosisText = {
  title: "{host} 拒绝新的连接",
  cause:
    "{text, select, unknown {连接一建立服务器就断开} other {服务器返回“{text}”后随即断开}}，还没来得及登录，邮件客户端会提示服务器拒绝连接。服务器可能负载过高、正在维护，或者暂时不接受来自这个 IP 的连接。",
  fix: {
    user: [
      "过几分钟再试；密码没有问题。",
      "关闭使用同一邮箱的其他邮件客户端和设备。",
      "换一个网络（例如手机流量）再试，看看是不是只有现在的网络被拒绝。",
    ],
    admin: [
      "在服务器日志里查看同一时刻的记录：`journalctl -u dovecot -n 100`。",
      "检查负载、会话数和各项上限：`uptime`、`doveadm who`、`doveadm service status imap-login`；Courier 看 `MAXDAEMONS` 和 `MAXPERIP`，Exchange 执行 `Get-ImapSettings | Format-List Max*`。",
      LIFT_BAN,
      LIFT_BAN_ELSEWHERE,
      "如果返回的内容里提到连接过多，请降低检查频率（`imapscope.yaml` 中的 `every`）。",
    ],
  },
  verify: READ_GREETING,
};
