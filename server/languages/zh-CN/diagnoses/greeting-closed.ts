import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { LIFT_BAN, LIFT_BAN_ELSEWHERE, PROXY_PROTOCOL } from "../admin-steps.ts";
import { READ_GREETING } from "../verify-steps.ts";

export const greetingClosed: DiagnosisText = {
  title: "{host} 在发送问候语之前就断开了连接",
  cause:
    "连接建立后，服务器还没有发出问候语就断开了{code, select, unknown {} other {（`{code}`）}}，邮件客户端会提示连接中断。常见的原因有：连接数太多，客户端的 IP 被封，或者邮件服务无法启动登录进程。",
  fix: {
    user: [
      "过几分钟再试，并关闭使用同一邮箱的其他邮件客户端和设备。",
      "换一个网络（例如手机流量）再试，看看是不是只有现在的网络被封。",
    ],
    admin: [
      "在服务器日志里查找原因：`journalctl -u dovecot -n 100`。",
      LIFT_BAN,
      LIFT_BAN_ELSEWHERE,
      "如果达到了上限，请调高：Dovecot 为 `service imap-login` 的 `process_limit` 和 `client_limit`（用 `doveadm service status imap-login` 查看），Cyrus 为 `cyrus.conf` 的 `maxchild`，Courier 为 `imapd` 的 `MAXDAEMONS` 和 `MAXPERIP`，Exchange 为 `Set-ImapSettings -MaxConnectionFromSingleIP`。",
      PROXY_PROTOCOL,
    ],
  },
  verify: READ_GREETING,
};
