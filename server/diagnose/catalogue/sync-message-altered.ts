import { REBUILD_INDEX } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { canary, learntBy } from "../sync.ts";

/**
 * A message does not come back octet for octet as it was stored. A wrong RFC822.SIZE alone is not taken for it: Exchange
 * estimates the size unless it is told not to, and mail programs cope.
 */
export const syncMessageAltered: Diagnosis = {
  id: "sync-message-altered",
  severity: "error",
  scope: "account",
  phase: "sync",
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-2.3.1.1",
  text: {
    en: {
      title: "{host} changes the messages that {user} stores",
      cause:
        "A message that was stored in {mailbox} came back with {part, select, header {another header} body {another body} other {other content}}, although IMAP messages never change. Signatures (S/MIME, OpenPGP, DKIM) no longer verify, attachments can be damaged, and migration tools copy the same messages again and again.",
      fix: {
        user: [
          "Keep the original of signed or encrypted messages, for example as an `.eml` file, and tell your administrator.",
        ],
        admin: [
          "Look for what rewrites mail between program and server: an antivirus with mail scanning on the machine that checks, a proxy, an archiving or disclaimer filter; switch it off for IMAP.",
          "Check in Exchange that messages are handed out as they are: `Set-CASMailbox USER -ImapUseProtocolDefaults $false -ImapEnableExactRFC822Size $true -ImapMessagesRetrievalMimeFormat BestBodyFormat`; Exchange and Microsoft 365 still rebuild some parts of a message, which cannot be switched off.",
          "Check the plugins that touch stored mail in Dovecot, such as `mail_crypt` and `zlib` (in version 2.4 `mail_compress`), up to version 2.3.13 also `mail_filter`: `doveconf mail_plugins`.",
          "Store a message with the subject `imapscope-text-test` in a mail program, and compare with what the server holds of it: `doveadm fetch -u {user} text mailbox {mailbox} subject imapscope-text-test`.",
          REBUILD_INDEX.en,
        ],
      },
    },
    "zh-CN": {
      title: "{host} 改动了 {user} 保存的邮件",
      cause:
        "保存到 {mailbox} 的邮件读回来时，{part, select, header {邮件头} body {正文} other {内容}}与原来不同，而 IMAP 中的邮件不应发生任何变化。签名（S/MIME、OpenPGP、DKIM）会失效，附件可能损坏，迁移工具会反复复制同一封邮件。",
      fix: {
        user: ["妥善保留已签名或加密邮件的原件，例如存为 `.eml` 文件，并告知管理员。"],
        admin: [
          "查找客户端与服务器之间改写邮件的程序：检查所在机器上带邮件扫描的杀毒软件、代理、归档或加注声明的过滤器；对 IMAP 停用它们。",
          "在 Exchange 中让邮件按原样提供：`Set-CASMailbox USER -ImapUseProtocolDefaults $false -ImapEnableExactRFC822Size $true -ImapMessagesRetrievalMimeFormat BestBodyFormat`；Exchange 和 Microsoft 365 仍会重建邮件的某些部分，这一点无法关闭。",
          "检查 Dovecot 中会处理已存邮件的插件，例如 `mail_crypt` 和 `zlib`（2.4 版为 `mail_compress`），2.3.13 及更早版本还有 `mail_filter`：`doveconf mail_plugins`。",
          "用邮件客户端保存一封主题为 `imapscope-text-test` 的邮件，与服务器上的内容对照：`doveadm fetch -u {user} text mailbox {mailbox} subject imapscope-text-test`。",
          REBUILD_INDEX["zh-CN"],
        ],
      },
    },
  },
  find(facts) {
    const changed = learntBy(facts, "fetch")?.changed ?? [];
    const parts = ["header", "body"].filter((part) => changed.some((one) => one === part));
    if (parts.length === 0) return null;
    return { ...canary(facts), part: parts.length === 1 ? parts.join() : "both" };
  },
};
