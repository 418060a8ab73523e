import type { Diagnosis } from "../diagnosis.ts";
import { loginFailedWith } from "../login.ts";
import { loginSaid } from "../said.ts";

/** The password has to be changed before it is accepted again. */
export const authPasswordExpired: Diagnosis = {
  id: "auth-password-expired",
  severity: "critical",
  scope: "account",
  phase: "auth",
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  text: {
    en: {
      title: "The password of {user} has expired",
      cause:
        "{host} answers “{text}”: the password may be right, but it has to be changed before the server lets you in again. Mail programs keep asking for it.",
      fix: {
        user: [
          "Change the password in webmail, or where you sign in to your computer at work.",
          "Enter the new password in every mail program and on every device.",
        ],
        admin: [
          "Set a new password for {user}, or extend the old one's life in the user directory.",
          "Exempt service accounts from password expiry; in Active Directory: `Set-ADUser USER -PasswordNeverExpires $true`.",
          "Put the new password into `imapscope.yaml` too if imapscope monitors this account.",
        ],
      },
    },
    "zh-CN": {
      title: "{user} 的密码已过期",
      cause: "{host} 返回“{text}”：密码可能没有输错，但必须修改之后才能继续使用。邮件客户端会反复要求输入密码。",
      fix: {
        user: ["在网页邮箱或单位的登录系统里修改密码。", "在所有邮件客户端和设备上填入新密码。"],
        admin: [
          "为 {user} 设置新密码，或者在用户目录中延长密码有效期。",
          "让服务账号不受密码过期策略限制；Active Directory 执行 `Set-ADUser USER -PasswordNeverExpires $true`。",
          "如果 imapscope 也在监控该账号，请同时更新 `imapscope.yaml` 里的密码。",
        ],
      },
    },
  },
  find: (facts) => loginFailedWith(facts, ["EXPIRED"]) ?? loginSaid(facts, "auth-password-expired"),
};
