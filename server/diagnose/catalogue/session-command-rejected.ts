import type { Diagnosis } from "../diagnosis.ts";
import { sessionFailed } from "../session.ts";
import { PHASE_NOUN } from "../wording.ts";

/** The server refuses what it has announced, and mail can be read all the same. */
export const sessionCommandRejected: Diagnosis = {
  id: "session-command-rejected",
  severity: "error",
  phase: null,
  general: true,
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-7.1.2",
  text: {
    en: {
      title: `{host} refuses the ${PHASE_NOUN.en}`,
      cause:
        "The server announces the command and then refuses it with “{text}” (`{code}`). Mail can be read; what a mail program shows with the help of that command is missing, such as how full the mailbox is.",
      fix: {
        user: ["Carry on: reading and sending mail is not affected.", "Tell your administrator the text: “{text}”."],
        admin: [
          "Look for the same moment in the server's log: `journalctl -u dovecot -n 200`.",
          "Check the quota of the account: `doveadm quota get -u USER`; recalculate it with `doveadm quota recalc -u USER`.",
          "Check that the plugins belong together: `mail_plugins` holds `quota`, and `imap_quota` is switched on for the protocol `imap`.",
        ],
      },
    },
    "zh-CN": {
      title: `{host} 拒绝了“${PHASE_NOUN["zh-CN"]}”`,
      cause:
        "服务器声明支持这条命令，却以“{text}”（`{code}`）拒绝执行。收信不受影响，但邮件客户端依靠这条命令显示的内容会缺失，例如邮箱已用多少空间。",
      fix: {
        user: ["照常使用：收发邮件不受影响。", "把原文“{text}”告诉管理员。"],
        admin: [
          "在服务器日志里查看同一时刻的记录：`journalctl -u dovecot -n 200`。",
          "检查该账号的配额：`doveadm quota get -u USER`；用 `doveadm quota recalc -u USER` 重新计算。",
          "检查插件是否配套：`mail_plugins` 包含 `quota`，并且 `imap` 协议启用了 `imap_quota`。",
        ],
      },
    },
  },
  find: (facts) => sessionFailed(facts, (_, phase) => phase === "quota"),
};
