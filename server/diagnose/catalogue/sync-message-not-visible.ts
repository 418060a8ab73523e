import type { ProbeFacts } from "../../probe/facts.ts";
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
          "Let the index be read anew: `doveadm force-resync -u {user} {mailbox}`; in Cyrus `reconstruct user/NAME`.",
          "Check that all sessions of a user reach the same backend if there are several (`director`, a proxy, replication): `doveadm who {user}`, and `doveadm replicator status {user}` for what waits.",
          "Check on network storage that caching is off: NFS needs `mmap_disable = yes` and `mail_nfs_index = yes` in Dovecot.",
          "Store a message with one mail program, and see that another one shows it within a minute.",
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
          "让服务器重新读取索引：`doveadm force-resync -u {user} {mailbox}`；Cyrus 执行 `reconstruct user/NAME`。",
          "如果有多台后端（`director`、代理或复制），请确认同一用户的所有会话都连到同一台：`doveadm who {user}`；用 `doveadm replicator status {user}` 查看是否有等待中的同步。",
          "使用网络存储时请确认没有缓存问题：在 NFS 上，Dovecot 需要 `mmap_disable = yes` 和 `mail_nfs_index = yes`。",
          "用一个邮件客户端保存一封邮件，确认另一个客户端在一分钟内能看到。",
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
