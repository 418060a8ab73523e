import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { careful } from "../careful.ts";
import { SEND_CANARY } from "../verify-steps.ts";
import { answered } from "../wording.ts";

export const syncFolderChangeFailed: DiagnosisText = {
  title: "{user} 无法在 {host} 上{operation, select, create {创建} rename {重命名} delete {删除} other {更改}}文件夹",
  cause: `在 {mailbox} 旁边或下面{operation, select, create {创建} rename {重命名} delete {删除} other {更改}}文件夹时，${answered("服务器表示已经完成，但另一个会话看不到这一变化")}。收信不受影响，但邮件客户端无法建立已发送、归档等所需的文件夹，各设备上看到的文件夹也会不一致。`,
  fix: {
    user: [
      "在网页邮箱里更改文件夹，然后在邮件客户端里刷新文件夹列表。",
      "使用简单的名称：不要含有 `/`、`.` 或引号，也不要与现有文件夹重名。",
      "删除文件夹之前，先把其中的邮件和子文件夹移走。",
    ],
    admin: [
      "在服务器上试一次，命令会给出原因：`doveadm mailbox create -u {user} imapscope-folder-test && doveadm mailbox delete -u {user} imapscope-folder-test`。",
      "检查账号的权限：`doveadm acl get -u {user} {mailbox}` 的结果里要有 `create` 和 `delete`；Cyrus 的 `lam` 要显示 `k` 和 `x`。",
      "检查命名空间的前缀：有些服务器只允许在 `INBOX` 下面新建文件夹；用 `doveadm mailbox list -u {user}` 查看现有文件夹的名称。",
      "检查邮件存储的所有者、权限和剩余空间：`doveadm mailbox path -u {user} INBOX`、`df -h`、`df -i`。",
      "确认列表里有这一变化：`doveadm mailbox list -u {user}`。",
      careful(
        "所有用户的文件夹名称都会改变，邮件客户端要重新下载，写有文件夹名称的过滤规则也会失效。",
        "在 Cyrus 中允许与 `INBOX` 同级的文件夹和带点的名称：在 `imapd.conf` 中设置 `altnamespace: 1` 和 `unixhierarchysep: 1`。",
      ),
    ],
  },
  verify: SEND_CANARY,
};
