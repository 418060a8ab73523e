import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { FETCH_ON_IPHONE } from "../user-steps.ts";
import { SEND_CANARY } from "../verify-steps.ts";

export const syncPushSlow: DiagnosisText = {
  title: "{host} 通知 {user} 新邮件的速度过慢",
  cause:
    "一个会话用 `IDLE` 等待，这时有一封邮件存入 {mailbox}，{seconds, select, unknown {过了很久才收到通知} other {过了 {seconds, number} 秒才收到通知（通常不超过 {threshold, number} 秒）}}。推送能用，但新邮件出现得晚：服务器是每隔一段时间自己查看，而不是即时得知变化，或者负载过高。",
  fix: {
    user: ["等待重要邮件时，请手动刷新文件夹。", FETCH_ON_IPHONE],
    admin: [
      "在 Dovecot 日志里查找 inotify 限制：`journalctl -u dovecot | grep -i inotify`；用 `sysctl fs.inotify.max_user_instances=1024 fs.inotify.max_user_watches=1048576` 提高上限，并写入 `/etc/sysctl.d`。",
      "如果邮件放在不会通知变化的网络存储上，请调低 Dovecot 的 `mailbox_idle_check_interval`；当前值用 `doveconf mailbox_idle_check_interval` 查看。",
      '在 Cyrus 中启动通知服务：在 `cyrus.conf` 的 `DAEMON` 部分（Debian 为 `START`）写 `idled cmd="idled"`，或者调低 `imapd.conf` 中的 `imapidlepoll`。',
      "Courier 默认每 60 秒查看一次：在 `/etc/courier/imapd` 中设置 `IMAP_ENHANCEDIDLE=1`（需要 `IMAP_USELOCKS=1`，并运行 `gamin` 或 `famd`）即可即时通知，或者把间隔改短：`IMAP_IDLE_TIMEOUT=15`。",
      "检查服务器负载和存储：`uptime`、`iostat -x 5 2`。",
      "在之后的检查里对比 `push` 这一步的耗时：应低于一秒。",
    ],
  },
  verify: SEND_CANARY,
};
