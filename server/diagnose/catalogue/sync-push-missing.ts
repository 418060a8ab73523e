import type { ProbeFacts } from "../../contract/facts.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { stepFailedItself } from "../said.ts";
import { learntBy, type StepEvidence, withoutEffect } from "../sync.ts";
import { FETCH_ON_IPHONE } from "../user-steps.ts";
import { SEND_CANARY } from "../verify-steps.ts";
import { answered, OPENSSL_TRUSTED } from "../wording.ts";

/** A session that waits with IDLE hears nothing of a message that is there. */
export const syncPushMissing: Diagnosis = {
  id: "sync-push-missing",
  severity: "error",
  scope: "server",
  phase: "sync",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc2177",
  wire: [],
  text: {
    title: "{host} announces no new mail to programs that wait for it",
    cause: `A session of {user} waited with \`IDLE\` while a message arrived in {mailbox}. ${answered("It heard nothing of it")}. New mail shows up only when somebody refreshes the folder, or at the next regular look.`,
    fix: {
      user: [
        "Let your mail program look for new mail every 5 minutes for the time being, instead of waiting for push.",
        "Exclude the mail program from battery saving if only your phone is affected.",
        FETCH_ON_IPHONE,
      ],
      admin: [
        "Look for inotify limits in Dovecot's log: `journalctl -u dovecot | grep -i inotify`; raise them with `sysctl fs.inotify.max_user_instances=1024 fs.inotify.max_user_watches=1048576`, and keep them in `/etc/sysctl.d`.",
        "Lower `mailbox_idle_check_interval` in Dovecot if the mail lies on NFS or other network storage, where no change is announced: to `10 secs`, for example, and never above the default of 30; then `doveadm reload`.",
        'Start the notifying service in Cyrus: `idled cmd="idled"` in the part `DAEMON` of `cyrus.conf` (Debian has it in `START`); without it `imapidlepoll` decides.',
        "Raise the timeouts of a proxy or firewall in front above 30 minutes: `proxy_timeout 35m` in nginx, `timeout client 35m` and `timeout server 35m` in HAProxy.",
        "Replace GNU imap4d where programs are to be told of new mail: it accepts `IDLE`, but says nothing until the program stops waiting.",
        `Try it by hand: \`${OPENSSL_TRUSTED}\`, then \`a LOGIN USER PASSWORD\`, \`b SELECT INBOX\` and \`c IDLE\`; send a message to the account, and see that a line with \`EXISTS\` comes.`,
      ],
    },
    verify: SEND_CANARY,
  },
  find: (facts) => stepFailedItself(facts, ["push"]) ?? unannounced(facts),
};

/** Nothing was heard; but of a message that cannot be seen at all, there is nothing to hear. */
function unannounced(facts: ProbeFacts): StepEvidence | null {
  const unseen = learntBy(facts, "fetch")?.found === false;
  return learntBy(facts, "push")?.announced === false && !unseen ? withoutEffect(facts, "push") : null;
}
