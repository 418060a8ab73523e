import type { Diagnosis } from "../diagnosis.ts";
import { loginSaid } from "../said.ts";

/** The account is locked, suspended or closed. */
export const authAccountLocked: Diagnosis = {
  id: "auth-account-locked",
  severity: "critical",
  phase: "auth",
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  text: {
    en: {
      title: "The account {user} is locked on {host}",
      cause:
        "The login ends with “{text}”. Also the right password fails, and webmail shows a warning or fails too. Often a device with an old password, or a suspicion of misuse, is the reason.",
      fix: {
        user: [
          "Sign in to webmail, and follow the provider's steps to recover the account.",
          "Correct or remove the old password on every device and program, or the account locks again.",
          "Ask your administrator or provider if you cannot sign in there.",
        ],
        admin: [
          "Look for the device that keeps failing: `journalctl -u dovecot -n 500 | grep -i auth`.",
          "Check the account for misuse before you unlock it, and change its password.",
          "Unlock it where accounts are kept: `Unlock-ADAccount USER` in Active Directory, `zmprov ma USER zimbraAccountStatus active` in Zimbra.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 上的账号 {user} 已被锁定",
      cause:
        "登录时服务器返回“{text}”。即使密码正确也无法登录，网页邮箱也会提示警告或登录失败。常见原因是某台设备一直使用旧密码，或者系统怀疑账号被盗用。",
      fix: {
        user: [
          "登录网页邮箱，按照服务商的提示恢复账号。",
          "在所有设备和客户端上更正或删除旧密码，否则账号会再次被锁定。",
          "如果网页邮箱也登录不上，请联系管理员或服务商。",
        ],
        admin: [
          "查找反复登录失败的设备：`journalctl -u dovecot -n 500 | grep -i auth`。",
          "解锁前检查账号是否被盗用，并修改密码。",
          "在管理账号的系统中解锁：Active Directory 执行 `Unlock-ADAccount USER`，Zimbra 执行 `zmprov ma USER zimbraAccountStatus active`。",
        ],
      },
    },
  },
  find: (facts) => loginSaid(facts, "auth-account-locked"),
};
