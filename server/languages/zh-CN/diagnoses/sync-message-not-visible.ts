import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { REBUILD_INDEX } from "../admin-steps.ts";
import { SEND_CANARY } from "../verify-steps.ts";
import { answered } from "../wording.ts";

export const syncMessageNotVisible: DiagnosisText = {
  title: "{host} 上 {user} 的一封邮件在第二个会话中看不到",
  cause: `把一封邮件放进 {mailbox}，再由另一个会话查找时，${answered("服务器表示已经放入，但另一个会话找不到它")}。在一台设备上保存或移动的邮件，其他设备上没有，看起来像是已发送邮件或草稿丢失了。`,
  fix: {
    user: [
      "在另一台设备上刷新文件夹{mailbox, select, unknown {} other { {mailbox}}}，并与网页邮箱对照。",
      "在两边都能看到之前，不要删除能看到这封邮件的那台设备上的副本。",
    ],
    admin: [
      "确认服务器本身是否有这封邮件：`doveadm search -u {user} mailbox {mailbox} all | tail -n 3`。",
      "如果有多台后端（代理、复制，2.4 版之前还有 `director`），请确认同一用户的所有会话都连到同一台：`doveadm who {user}`；Dovecot 2.3 配置了复制时，用 `doveadm replicator status {user}` 查看是否有等待中的同步。",
      "如果邮件存放在 NFS 上，请在 Dovecot 中设置 `mmap_disable = yes` 和 `mail_fsync = always`，保持 `mail_nfs_index` 和 `mail_nfs_storage` 为 `no`，并让每个用户的收取和投递都固定在一台后端上：两台服务器同时写同一用户的邮箱会损坏数据。",
      "用一个邮件客户端保存一封邮件，确认另一个客户端在一分钟内能看到。",
      REBUILD_INDEX,
    ],
  },
  verify: SEND_CANARY,
};
