import type { Diagnosis } from "../diagnosis.ts";
import { sessionSaid } from "../said.ts";

/** The login works, but there is no mailbox behind it that IMAP can open. */
export const authMailboxUnavailable: Diagnosis = {
  id: "auth-mailbox-unavailable",
  severity: "critical",
  scope: "account",
  phase: null,
  reference: "https://learn.microsoft.com/exchange/clients/pop3-and-imap4/pop3-and-imap4",
  text: {
    en: {
      title: "{host} accepts {user} but cannot open a mailbox",
      cause:
        "The server says “{text}”: it knows the user, but finds no mailbox for this login, or may not open it with IMAP. Every folder fails although the password is right.",
      fix: {
        user: [
          "Use your primary address as the user name, and sign in again.",
          "Switch on IMAP for devices and apps if your account is at Outlook.com: “Settings”, “Mail”, “Forwarding and IMAP”.",
          "Ask your administrator whether you have a mailbox, a licence and the right to use IMAP.",
        ],
        admin: [
          "Check that IMAP is on: `Get-CASMailbox {user} | fl ImapEnabled`; switch it on: `Set-CASMailbox {user} -ImapEnabled $true`.",
          "Check that the user has a licensed mailbox with a primary address: `Get-Mailbox {user} | fl PrimarySmtpAddress`.",
          "Compare the user of the access token with the user name of the login: they have to be the same, except for a shared mailbox to which the user has full access.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 接受了 {user} 的登录，但无法打开邮箱",
      cause:
        "服务器返回“{text}”：服务器认识这个用户，但没有找到对应的邮箱，或者不允许用 IMAP 打开。密码没有问题，但所有文件夹都打不开。",
      fix: {
        user: [
          "用主邮箱地址作为用户名重新登录。",
          "如果是 Outlook.com 账号，请在“设置”→“邮件”→“转发和 IMAP”中允许设备和应用使用 IMAP。",
          "请管理员确认您是否有邮箱、许可证和 IMAP 使用权限。",
        ],
        admin: [
          "确认已开启 IMAP：`Get-CASMailbox {user} | fl ImapEnabled`；没有开启时执行 `Set-CASMailbox {user} -ImapEnabled $true`。",
          "确认该用户有已分配许可证的邮箱和主邮箱地址：`Get-Mailbox {user} | fl PrimarySmtpAddress`。",
          "核对访问令牌所属的用户与登录用户名：两者必须一致，除非登录的是该用户拥有完全访问权限的共享邮箱。",
        ],
      },
    },
  },
  find: (facts) => sessionSaid(facts, "auth-mailbox-unavailable"),
};
