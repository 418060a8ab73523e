import { careful } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { counted } from "../mailbox-changes.ts";
import { saidBy } from "../said-by.ts";
import { isNotUnderstood, scopeOfSession, sessionFailed } from "../session.ts";
import { unreadableMailboxes } from "../unreadable-mailboxes.ts";
import { PHASE_NOUN } from "../wording.ts";

/** The server reports a fault of its own, or refuses for a reason that no other diagnosis names. */
export const sessionServerError: Diagnosis = {
  id: "session-server-error",
  severity: "critical",
  scope: "account",
  scopeBy: scopeOfSession,
  // Other mailboxes could be read.
  otherwise: ({ count }) => (Number(count) > 0 ? "error" : null),
  phase: null,
  general: true,
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  text: {
    en: {
      title: `{host} answers with an error during the ${PHASE_NOUN.en}`,
      cause:
        "The server does not do what it was asked for{speaker, select, us {. What came of it is the error `{code}`: “{text}”} other { and says “{text}” (`{code}`)}}. Mail programs show that text or only “server error”; the real reason is in the server's log.{count, plural, =0 {} other { This concerns {mailboxes}; other folders can be read.}}",
      fix: {
        user: [
          "Wait a few minutes and try again; the password is not known to be wrong.",
          "Tell your administrator the time and the text: “{text}”.",
        ],
        admin: [
          "Look for the same moment in the server's log: `journalctl -u dovecot -n 200 | grep -i -e error -e fatal -e panic`.",
          "Check free space and permissions of the mail storage: `df -h`, `df -i`.",
          "Update the mail server if the log shows a fault of its own.",
          careful.en(
            "a rebuild can lose marks and bring deleted messages back, so back the mailbox up first.",
            'Rebuild the index if the log says that it is damaged: `doveadm force-resync -u {user} {count, plural, =0 {INBOX} one {"{mailboxes}"} other {NAME}}`.',
          ),
        ],
      },
    },
    "zh-CN": {
      title: `{host} 在“${PHASE_NOUN["zh-CN"]}”阶段返回错误`,
      cause:
        "服务器没有完成请求，{speaker, select, us {出现错误 `{code}`：“{text}”} other {返回“{text}”（`{code}`）}}。邮件客户端会显示这段文字，或者只提示“服务器错误”；真正的原因记录在服务器日志里。{count, plural, =0 {} other {受影响的文件夹是 {mailboxes}，其他文件夹可以正常读取。}}",
      fix: {
        user: ["过几分钟再试；这并不说明密码有误。", "把发生的时间和原文“{text}”告诉管理员。"],
        admin: [
          "在服务器日志里查看同一时刻的记录：`journalctl -u dovecot -n 200 | grep -i -e error -e fatal -e panic`。",
          "检查邮件存储的剩余空间和权限：`df -h`、`df -i`。",
          "如果日志表明是邮件服务器自身的缺陷，请升级。",
          careful["zh-CN"](
            "重建可能丢失标记，也可能让已删除的邮件重新出现，请先备份。",
            '如果日志表明索引已损坏，请重建：`doveadm force-resync -u {user} {count, plural, =0 {INBOX} =1 {"{mailboxes}"} other {NAME}}`。',
          ),
        ],
      },
    },
  },
  find(facts) {
    const failed = sessionFailed(facts, (code, phase, text) => phase !== "quota" && !isNotUnderstood(code, text));
    if (!failed) return null;
    const unreadable =
      counted(facts).length > 0 ? unreadableMailboxes(facts, ({ code }) => code === failed.code) : null;
    return {
      ...failed,
      speaker: saidBy(failed.code),
      count: unreadable?.count ?? 0,
      mailboxes: unreadable?.mailboxes ?? "",
    };
  },
};
