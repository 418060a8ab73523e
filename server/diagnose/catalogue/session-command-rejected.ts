import type { Diagnosis } from "../diagnosis.ts";
import { isNotUnderstood, scopeOfSession, sessionFailed } from "../session.ts";
import { OPENSSL_TRUSTED, PHASE_NOUN } from "../wording.ts";

/** The server refuses what it has announced, or an ordinary command as if it did not understand it. */
export const sessionCommandRejected: Diagnosis = {
  id: "session-command-rejected",
  severity: "error",
  scope: "account",
  scopeBy: scopeOfSession,
  // Without it nobody gets in.
  otherwise: ({ phase }) => (phase === "auth" ? "critical" : null),
  phase: null,
  general: true,
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-7.1.3",
  text: {
    en: {
      title: `{host} rejects a command during the ${PHASE_NOUN.en}`,
      cause:
        "{phase, select, quota {The server announces the command and then refuses it with “{text}” (`{code}`). Mail can be read; only what mail programs learn from it is missing: how full the mailbox is.} other {The server answers an ordinary command with “{text}” (`{code}`), as if it did not understand it. Mail programs that send the same command stop at the same point.}}",
      fix: {
        user: [
          "{phase, select, quota {Carry on: reading and sending mail is not affected.} other {Try webmail or another mail program: it may do without this command.}}",
          "Tell your administrator the text: “{text}”.",
        ],
        admin: [
          "Look for the same moment in the server's log: `journalctl -u dovecot -n 200`.",
          `{phase, select, quota {Check the quota of the account: \`doveadm quota get -u {user}\`; count it again: \`doveadm quota recalc -u {user}\`.} other {Repeat the command by hand and compare the answers: \`${OPENSSL_TRUSTED}\`.}}`,
          "{phase, select, quota {Check that both plugins are on: `quota` in `mail_plugins`, and `imap_quota` besides in `mail_plugins` of `protocol imap`.} other {Check what stands between: a proxy, firewall or virus scanner that changes IMAP commands.}}",
        ],
      },
    },
    "zh-CN": {
      title: `{host} 在“${PHASE_NOUN["zh-CN"]}”阶段拒绝执行命令`,
      cause:
        "{phase, select, quota {服务器声明支持这条命令，却以“{text}”（`{code}`）拒绝执行。收信不受影响，只是邮件客户端无法显示邮箱已用多少空间。} other {服务器对一条普通命令返回“{text}”（`{code}`），似乎不认识这条命令。邮件客户端发送同样的命令时，也会卡在这一步。}}",
      fix: {
        user: [
          "{phase, select, quota {照常使用即可：收发邮件不受影响。} other {换用网页邮箱或其他邮件客户端试试，它们可能用不到这条命令。}}",
          "把原文“{text}”告诉管理员。",
        ],
        admin: [
          "在服务器日志里查看同一时刻的记录：`journalctl -u dovecot -n 200`。",
          `{phase, select, quota {检查该账号的配额：\`doveadm quota get -u {user}\`；重新统计：\`doveadm quota recalc -u {user}\`。} other {手动执行同一条命令，对比返回结果：\`${OPENSSL_TRUSTED}\`。}}`,
          "{phase, select, quota {确认两个插件都已启用：`mail_plugins` 里有 `quota`，`protocol imap` 的 `mail_plugins` 里还有 `imap_quota`。} other {检查途中的设备：代理、防火墙或杀毒软件是否改动了 IMAP 命令。}}",
        ],
      },
    },
  },
  find: (facts) => sessionFailed(facts, (code, phase, text) => phase === "quota" || isNotUnderstood(code, text)),
};
