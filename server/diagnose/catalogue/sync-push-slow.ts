import type { Diagnosis } from "../diagnosis.ts";
import { atLeast } from "../held-up.ts";
import { canary, learntBy, stepOf } from "../sync.ts";
import { FETCH_ON_IPHONE } from "../user-steps.ts";
import { SEND_CANARY } from "../verify-steps.ts";

/** Servers that are told of changes announce them within a second; those that look themselves do so every 30 or 60 seconds. */
const SLOW_SECONDS = 5;

/** New mail is announced, but late. */
export const syncPushSlow: Diagnosis = {
  id: "sync-push-slow",
  severity: "warning",
  scope: "server",
  phase: "sync",
  who: ["admin"],
  reference: "https://doc.dovecot.org/2.3/settings/core/#core_setting-mailbox_idle_check_interval",
  wire: [],
  text: {
    title: "{host} announces new mail to {user} late",
    cause:
      "A session waited with `IDLE` while a message was stored in {mailbox}, and heard of it {seconds, select, unknown {late} other {only {seconds, number} s later (up to {threshold, number} s is usual)}}. Push works, but new mail shows up late: the server looks for changes from time to time instead of being told of them, or is overloaded.",
    fix: {
      user: ["Refresh the folder by hand when you wait for a message.", FETCH_ON_IPHONE],
      admin: [
        "Look for inotify limits in Dovecot's log: `journalctl -u dovecot | grep -i inotify`; raise them with `sysctl fs.inotify.max_user_instances=1024 fs.inotify.max_user_watches=1048576`, and keep them in `/etc/sysctl.d`.",
        "Lower `mailbox_idle_check_interval` in Dovecot if the mail lies on network storage, where no change is announced; see its value with `doveconf mailbox_idle_check_interval`.",
        'Start the notifying service in Cyrus: `idled cmd="idled"` in the part `DAEMON` of `cyrus.conf` (Debian has it in `START`), or lower `imapidlepoll` in `imapd.conf`.',
        "Let Courier be told of changes, for which it looks every 60 seconds: `IMAP_ENHANCEDIDLE=1` in `/etc/courier/imapd` (needs `IMAP_USELOCKS=1` and a running `gamin` or `famd`), or let it look more often: `IMAP_IDLE_TIMEOUT=15`.",
        "Check load and storage of the server: `uptime`, `iostat -x 5 2`.",
        "Compare the time of the step `push` in the next checks: it should be below one second.",
      ],
    },
    verify: SEND_CANARY,
  },
  find(facts) {
    const push = stepOf(facts, "push");
    if (push?.status !== "ok" || !learntBy(facts, "push")?.announced) return null;
    if (atLeast(facts.sync ?? {}, push.seconds) <= SLOW_SECONDS) return null;
    return { ...canary(facts), seconds: Math.round(push.seconds * 1000) / 1000, threshold: SLOW_SECONDS };
  },
};
