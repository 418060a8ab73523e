import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL_TRUSTED } from "../../../diagnose/wording.ts";
import { TRANSCRIBE } from "../verify-steps.ts";
import { PHASE_NOUN } from "../wording.ts";

export const sessionCommandRejected: DiagnosisText = {
  title: `{host} 在“${PHASE_NOUN}”阶段拒绝执行命令`,
  cause:
    "{phase, select, quota {服务器声明支持这条命令，却以“{text}”{code, select, unknown {} other {（`{code}`）}}拒绝执行。收信不受影响，只是邮件客户端无法显示邮箱已用多少空间。} other {服务器对一条普通命令返回{text, select, unknown {错误} other {“{text}”{code, select, unknown {} other {（`{code}`）}}}}，似乎不认识这条命令。邮件客户端发送同样的命令时，也会卡在这一步。}}",
  fix: {
    user: [
      "{phase, select, quota {照常使用即可：收发邮件不受影响。} other {换用网页邮箱或其他邮件客户端试试，它们可能用不到这条命令。}}",
      "{text, select, unknown {把服务器返回的原文告诉} other {把原文“{text}”告诉}}管理员。",
    ],
    admin: [
      "在服务器日志里查看同一时刻的记录：`journalctl -u dovecot -n 200`。",
      `{phase, select, quota {检查该账号的配额：\`doveadm quota get -u {user}\`；重新统计：\`doveadm quota recalc -u {user}\`。} other {手动执行同一条命令，对比返回结果：\`${OPENSSL_TRUSTED}\`。}}`,
      "{phase, select, quota {确认两个插件都已启用：`mail_plugins` 里有 `quota`，`protocol imap` 的 `mail_plugins` 里还有 `imap_quota`。} other {检查途中的设备：代理、防火墙或杀毒软件是否改动了 IMAP 命令。}}",
    ],
  },
  verify: TRANSCRIBE,
};
