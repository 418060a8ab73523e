import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { careful } from "../careful.ts";
import { TRANSCRIBE } from "../verify-steps.ts";

export const sessionStorageFull: DiagnosisText = {
  title: "{host} 的磁盘空间已满或存储出现故障",
  cause:
    "{text, select, unknown {} other {服务器返回“{text}”。}}服务器自身的磁盘已满或无法写入，会影响所有用户；这与 {user} 的配额无关。读信可能正常，但无法保存、移动和接收邮件。",
  fix: {
    user: ["告诉管理员或服务商；已有的邮件不会丢失。", "恢复之前，新写的草稿请先保留在邮件客户端里。"],
    admin: [
      "检查剩余空间和 inode，并确认邮件存储没有挂载为只读：`df -h`、`df -i`、`findmnt -O ro`。",
      "查找磁盘错误：`journalctl -k | grep -i -e error -e ext4 -e xfs`。",
      "查明空间被什么占用：`du -xh / | sort -h | tail -n 20`。",
      careful(
        "这会删除最旧的系统日志，其中可能记录了磁盘写满的原因。",
        "清理日志空间：`journalctl --vacuum-size=500M`。",
      ),
      careful(
        "这会永久删除所有用户的邮件，只能作为最后手段，请先通知用户并做好备份。",
        "先统计“已删除邮件”里超过 30 天的邮件：`doveadm search -A mailbox Trash savedbefore 30d | wc -l`，再删除：`doveadm expunge -A mailbox Trash savedbefore 30d`（无法列出全部用户时，用 `-u {user}` 代替 `-A`）。使用 mdbox 时，还要执行 `doveadm purge -A` 才会释放空间。",
      ),
    ],
  },
  verify: TRANSCRIBE,
};
