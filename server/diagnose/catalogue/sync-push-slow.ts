import type { Diagnosis } from "../diagnosis.ts";
import { atLeast } from "../held-up.ts";
import { canary, learntBy, stepOf } from "../sync.ts";

/** Servers that are told of changes announce them within a second; those that look themselves do so every 30 or 60 seconds. */
const SLOW_SECONDS = 5;

/** New mail is announced, but late. */
export const syncPushSlow: Diagnosis = {
  id: "sync-push-slow",
  severity: "warning",
  scope: "server",
  phase: "sync",
  reference: "https://doc.dovecot.org/2.3/settings/core/#core_setting-mailbox_idle_check_interval",
  text: {
    en: {
      title: "{host} announces new mail to {user} late",
      cause:
        "A session waited with `IDLE` while a message was stored in {mailbox}, and heard of it only {seconds, number} s later (up to {threshold, number} s is usual). Push works, but new mail shows up late: the server looks for changes from time to time instead of being told of them, or is overloaded.",
      fix: {
        user: ["Refresh the folder by hand when you wait for a message."],
        admin: [
          "Look for inotify limits in Dovecot's log: `journalctl -u dovecot | grep -i inotify`; raise them with `sysctl fs.inotify.max_user_instances=1024 fs.inotify.max_user_watches=1048576`, and keep them in `/etc/sysctl.d`.",
          "Lower `mailbox_idle_check_interval` in Dovecot if the mail lies on network storage, where no change is announced; see its value with `doveconf mailbox_idle_check_interval`.",
          'Start the notifying service in Cyrus: `idled cmd="idled"` in the part `DAEMON` of `cyrus.conf` (Debian has it in `START`), or lower `imapidlepoll` in `imapd.conf`.',
          "Let Courier be told of changes, for which it looks every 60 seconds: `IMAP_ENHANCEDIDLE=1` in `/etc/courier/imapd` (needs `IMAP_USELOCKS=1` and a running `gamin` or `famd`), or let it look more often: `IMAP_IDLE_TIMEOUT=15`.",
          "Check load and storage of the server: `uptime`, `iostat -x 5 2`.",
          "Compare the time of the step `push` in the next checks: it should be below one second.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 通知 {user} 新邮件的速度过慢",
      cause:
        "一个会话用 `IDLE` 等待，这时有一封邮件存入 {mailbox}，过了 {seconds, number} 秒才收到通知（通常不超过 {threshold, number} 秒）。推送能用，但新邮件出现得晚：服务器是每隔一段时间自己查看，而不是即时得知变化，或者负载过高。",
      fix: {
        user: ["等待重要邮件时，请手动刷新文件夹。"],
        admin: [
          "在 Dovecot 日志里查找 inotify 限制：`journalctl -u dovecot | grep -i inotify`；用 `sysctl fs.inotify.max_user_instances=1024 fs.inotify.max_user_watches=1048576` 提高上限，并写入 `/etc/sysctl.d`。",
          "如果邮件放在不会通知变化的网络存储上，请调低 Dovecot 的 `mailbox_idle_check_interval`；当前值用 `doveconf mailbox_idle_check_interval` 查看。",
          '在 Cyrus 中启动通知服务：在 `cyrus.conf` 的 `DAEMON` 部分（Debian 为 `START`）写 `idled cmd="idled"`，或者调低 `imapd.conf` 中的 `imapidlepoll`。',
          "Courier 默认每 60 秒查看一次：在 `/etc/courier/imapd` 中设置 `IMAP_ENHANCEDIDLE=1`（需要 `IMAP_USELOCKS=1`，并运行 `gamin` 或 `famd`）即可即时通知，或者把间隔改短：`IMAP_IDLE_TIMEOUT=15`。",
          "检查服务器负载和存储：`uptime`、`iostat -x 5 2`。",
          "在之后的检查里对比 `push` 这一步的耗时：应低于一秒。",
        ],
      },
    },
  },
  find(facts) {
    const push = stepOf(facts, "push");
    if (push?.status !== "ok" || !learntBy(facts, "push")?.announced) return null;
    if (atLeast(facts.sync ?? {}, push.seconds) <= SLOW_SECONDS) return null;
    return { ...canary(facts), seconds: Math.round(push.seconds * 1000) / 1000, threshold: SLOW_SECONDS };
  },
};
