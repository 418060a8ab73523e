import type { Diagnosis } from "../diagnosis.ts";
import { loginFailedWith } from "../login.ts";
import { loginSaid } from "../said.ts";

/** The password has to be changed before it is accepted again. */
export const authPasswordExpired: Diagnosis = {
  id: "auth-password-expired",
  severity: "critical",
  phase: "auth",
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  text: {
    en: {
      title: "The password of {user} has expired",
      cause:
        "The login to {host} ends with “{text}”: the password may be right, but it has to be changed before it is accepted again. Mail programs keep asking for it.",
      fix: {
        user: [
          "Change the password in webmail, or where you sign in to your computer at work.",
          "Enter the new password in every mail program and on every device.",
        ],
        admin: [
          "Set a new password for {user}, or extend the old one's life in the user directory.",
          "Exempt service accounts, such as the one that imapscope uses, from password expiry.",
          "Give imapscope the new password if this is its account.",
        ],
      },
    },
    "zh-CN": {
      title: "{user} 的密码已过期",
      cause: "登录 {host} 时返回“{text}”：密码可能是对的，但必须修改之后才能继续使用。邮件客户端会一直要求输入密码。",
      fix: {
        user: ["在网页邮箱或单位的登录系统里修改密码。", "在所有邮件客户端和设备上填入新密码。"],
        admin: [
          "为 {user} 设置新密码，或者在用户目录中延长密码有效期。",
          "让服务账号（例如 imapscope 使用的账号）不受密码过期策略限制。",
          "如果这是 imapscope 使用的账号，请更新它的密码。",
        ],
      },
    },
  },
  find: (facts) => loginFailedWith(facts, ["EXPIRED"]) ?? loginSaid(facts, "auth-password-expired"),
};
