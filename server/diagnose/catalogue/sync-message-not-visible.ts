import type { ProbeFacts } from "../../probe/facts.ts";
import { REBUILD_INDEX } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { stepFailedItself } from "../said.ts";
import { learntBy, type StepEvidence, withoutEffect } from "../sync.ts";
import { answered } from "../wording.ts";

/** A message was stored, or moved, and a second session does not find it where it should be. */
export const syncMessageNotVisible: Diagnosis = {
  id: "sync-message-not-visible",
  severity: "error",
  scope: "account",
  phase: "sync",
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-7.4.1",
  text: {
    en: {
      title: "A message of {user} on {host} is not seen by a second session",
      cause: `A message was put into {mailbox}, and another session looked for it there. ${answered.en("The server says that it is there, but the other session does not find it")}. What one device stores or moves is missing on the others, so sent mail and drafts seem to be lost.`,
      fix: {
        user: [
          "Refresh the folder {mailbox} on the other device, and compare it with webmail.",
          "Keep the copy on the device where you see the message until both show it.",
        ],
        admin: [
          "See whether the server itself knows the message: `doveadm search -u {user} mailbox {mailbox} all | tail -n 3`.",
          "Check that all sessions of a user reach the same backend if there are several (a proxy, replication, before version 2.4 also `director`): `doveadm who {user}`; where Dovecot 2.3 replicates, `doveadm replicator status {user}` shows what waits.",
          "Set `mmap_disable = yes` and `mail_fsync = always` in Dovecot if the mail lies on NFS, leave `mail_nfs_index` and `mail_nfs_storage` at `no`, and give each user one backend, for delivery too: two servers that write to one user's mailboxes damage them.",
          "Store a message with one mail program, and see that another one shows it within a minute.",
          REBUILD_INDEX.en,
        ],
      },
    },
    "zh-CN": {
      title: "{host} 上 {user} 的一封邮件在第二个会话中看不到",
      cause: `一封邮件放进了 {mailbox}，另一个会话随后去查找它，结果是：${answered["zh-CN"]("服务器表示已经放入，但另一个会话找不到它")}。在一台设备上保存或移动的邮件，其他设备上没有，看起来像是已发送邮件或草稿丢失了。`,
      fix: {
        user: [
          "在另一台设备上刷新文件夹 {mailbox}，并与网页邮箱对照。",
          "在两边都能看到之前，不要删除能看到这封邮件的那台设备上的副本。",
        ],
        admin: [
          "确认服务器本身是否有这封邮件：`doveadm search -u {user} mailbox {mailbox} all | tail -n 3`。",
          "如果有多台后端（代理、复制，2.4 版之前还有 `director`），请确认同一用户的所有会话都连到同一台：`doveadm who {user}`；Dovecot 2.3 配置了复制时，用 `doveadm replicator status {user}` 查看是否有等待中的同步。",
          "如果邮件存放在 NFS 上，请在 Dovecot 中设置 `mmap_disable = yes` 和 `mail_fsync = always`，保持 `mail_nfs_index` 和 `mail_nfs_storage` 为 `no`，并让每个用户的收取和投递都固定在一台后端上：两台服务器同时写同一用户的邮箱会损坏数据。",
          "用一个邮件客户端保存一封邮件，确认另一个客户端在一分钟内能看到。",
          REBUILD_INDEX["zh-CN"],
        ],
      },
    },
  },
  find: (facts) => stepFailedItself(facts, ["fetch"]) ?? unseen(facts),
};

function unseen(facts: ProbeFacts): StepEvidence | null {
  if (learntBy(facts, "fetch")?.found === false) return withoutEffect(facts, "fetch");
  const moved = learntBy(facts, "move");
  return moved && !moved.arrived ? { ...withoutEffect(facts, "move"), mailbox: moved.to } : null;
}
