import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { REBUILD_INDEX } from "../admin-steps.ts";
import { SEND_CANARY } from "../verify-steps.ts";

export const syncMessageAltered: DiagnosisText = {
  title: "{host} 改动了 {user} 保存的邮件",
  cause:
    "保存到 {mailbox} 的邮件读回来时，{part, select, header {邮件头} body {正文} other {内容}}与原来不同，而 IMAP 中的邮件不应发生任何变化。签名（S/MIME、OpenPGP、DKIM）会失效，附件可能损坏，迁移工具会反复复制同一封邮件。",
  fix: {
    user: ["妥善保留已签名或加密邮件的原件，例如存为 `.eml` 文件，并告知管理员。"],
    admin: [
      "查找客户端与服务器之间改写邮件的程序：{checked, select, unknown {电脑} other {检查所在机器}}上带邮件扫描的杀毒软件、代理、归档或加注声明的过滤器；对 IMAP 停用它们。",
      "在 Exchange 中让邮件按原样提供：`Set-CASMailbox USER -ImapUseProtocolDefaults $false -ImapEnableExactRFC822Size $true -ImapMessagesRetrievalMimeFormat BestBodyFormat`；Exchange 和 Microsoft 365 仍会重建邮件的某些部分，这一点无法关闭。",
      "检查 Dovecot 中会处理已存邮件的插件，例如 `mail_crypt` 和 `zlib`（2.4 版为 `mail_compress`），2.3.13 及更早版本还有 `mail_filter`：`doveconf mail_plugins`。",
      "用邮件客户端保存一封主题为 `imapscope-text-test` 的邮件，与服务器上的内容对照：`doveadm fetch -u {user} text mailbox {mailbox} subject imapscope-text-test`。",
      REBUILD_INDEX,
    ],
  },
  verify: SEND_CANARY,
};
