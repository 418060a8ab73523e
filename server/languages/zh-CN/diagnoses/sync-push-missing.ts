import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL_TRUSTED } from "../../../diagnose/wording.ts";
import { FETCH_ON_IPHONE } from "../user-steps.ts";
import { SEND_CANARY } from "../verify-steps.ts";
import { answered } from "../wording.ts";

export const syncPushMissing: DiagnosisText = {
  title: "{host} 没有向等待中的客户端通知新邮件",
  cause: `{user} 的一个会话用 \`IDLE\` 等待，这时有一封邮件进入 {mailbox}，${answered("等待的会话没有收到任何通知")}。只有手动刷新，或者等到下一次定时检查，新邮件才会出现。`,
  fix: {
    user: [
      "暂时不要依赖推送，请把邮件客户端设为每 5 分钟检查一次。",
      "如果只有手机受影响，请把邮件客户端从省电限制中排除。",
      FETCH_ON_IPHONE,
    ],
    admin: [
      "在 Dovecot 日志里查找 inotify 限制：`journalctl -u dovecot | grep -i inotify`；用 `sysctl fs.inotify.max_user_instances=1024 fs.inotify.max_user_watches=1048576` 提高上限，并写入 `/etc/sysctl.d`。",
      "如果邮件放在 NFS 等不会通知变化的网络存储上，请调低 Dovecot 的 `mailbox_idle_check_interval`，例如 `10 secs`，不要超过默认的 30 秒；然后执行 `doveadm reload`。",
      '在 Cyrus 中启动通知服务：在 `cyrus.conf` 的 `DAEMON` 部分（Debian 为 `START`）写 `idled cmd="idled"`；没有它时由 `imapidlepoll` 决定间隔。',
      "把前面的代理或防火墙的超时提高到 30 分钟以上：nginx 为 `proxy_timeout 35m`，HAProxy 为 `timeout client 35m` 和 `timeout server 35m`。",
      "如果服务器是 GNU imap4d，又需要推送，请换成 Dovecot 等其他服务器：它接受 `IDLE`，但要等客户端结束等待后才报告新邮件。",
      `手动验证：\`${OPENSSL_TRUSTED}\`，然后输入 \`a LOGIN USER PASSWORD\`、\`b SELECT INBOX\` 和 \`c IDLE\`；给该账号发一封邮件，确认出现含 \`EXISTS\` 的一行。`,
    ],
  },
  verify: SEND_CANARY,
};
