import type { ProbeFacts } from "../../contract/facts.ts";
import { REBUILD_INDEX } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { stepFailedItself } from "../said.ts";
import { learntBy, type StepEvidence, withoutEffect } from "../sync.ts";
import { SEND_CANARY } from "../verify-steps.ts";
import { answered } from "../wording.ts";

/** A message was stored, or moved, and a second session does not find it where it should be. */
export const syncMessageNotVisible: Diagnosis = {
  id: "sync-message-not-visible",
  severity: "error",
  scope: "account",
  phase: "sync",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-7.4.1",
  wire: [],
  text: {
    title: "A message of {user} on {host} is not seen by a second session",
    cause: `A message was put into {mailbox}, and another session looked for it there. ${answered("The server says that it is there, but the other session does not find it")}. What one device stores or moves is missing on the others, so sent mail and drafts seem to be lost.`,
    fix: {
      user: [
        "Refresh {mailbox} on the other device, and compare it with webmail.",
        "Keep the copy on the device where you see the message until both show it.",
      ],
      admin: [
        "See whether the server itself knows the message: `doveadm search -u {user} mailbox {mailbox} all | tail -n 3`.",
        "Check that all sessions of a user reach the same backend if there are several (a proxy, replication, before version 2.4 also `director`): `doveadm who {user}`; where Dovecot 2.3 replicates, `doveadm replicator status {user}` shows what waits.",
        "Set `mmap_disable = yes` and `mail_fsync = always` in Dovecot if the mail lies on NFS, leave `mail_nfs_index` and `mail_nfs_storage` at `no`, and give each user one backend, for delivery too: two servers that write to one user's mailboxes damage them.",
        "Store a message with one mail program, and see that another one shows it within a minute.",
        REBUILD_INDEX,
      ],
    },
    verify: SEND_CANARY,
  },
  find: (facts) => stepFailedItself(facts, ["fetch"]) ?? unseen(facts),
};

function unseen(facts: ProbeFacts): StepEvidence | null {
  if (learntBy(facts, "fetch")?.found === false) return withoutEffect(facts, "fetch");
  const moved = learntBy(facts, "move");
  return moved && !moved.arrived ? { ...withoutEffect(facts, "move"), mailbox: moved.to } : null;
}
