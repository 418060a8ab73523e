import type { Diagnosis } from "../diagnosis.ts";
import { sessionSaid } from "../said.ts";

/** The mailbox is full. */
export const quotaExceeded: Diagnosis = {
  id: "quota-exceeded",
  severity: "error",
  phase: null,
  reference: "https://www.rfc-editor.org/rfc/rfc9208",
  text: {
    en: {
      title: "The mailbox of {user} on {host} is full",
      cause:
        "The server says “{text}”: the account has used all its space. Mail can be read, but new messages are returned to their senders, and drafts and sent mail cannot be stored.",
      fix: {
        user: [
          "Empty the trash and junk folders, then delete or archive large messages.",
          "Buy more space, or ask your administrator for it.",
        ],
        admin: [
          "See what is used: `doveadm quota get -u {user}`.",
          "Count anew if the figure is wrong: `doveadm quota recalc -u {user}`.",
          "Raise the limit of the user.",
        ],
      },
    },
    "zh-CN": {
      title: "{user} 在 {host} 上的邮箱已满",
      cause: "服务器返回“{text}”：该账号的空间已用完。仍可以读信，但新邮件会被退回，草稿和已发送邮件也无法保存。",
      fix: {
        user: ["清空“已删除邮件”和“垃圾邮件”，再删除或归档较大的邮件。", "购买更多空间，或向管理员申请。"],
        admin: [
          "查看用量：`doveadm quota get -u {user}`。",
          "如果数字不对，请重新计算：`doveadm quota recalc -u {user}`。",
          "提高该用户的配额。",
        ],
      },
    },
  },
  find: (facts) => sessionSaid(facts, "quota-exceeded"),
};
