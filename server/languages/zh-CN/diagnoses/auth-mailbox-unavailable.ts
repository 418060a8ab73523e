import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { LOG_IN } from "../verify-steps.ts";

export const authMailboxUnavailable: DiagnosisText = {
  title: "{host} 接受了 {user} 的登录，但无法打开邮箱",
  cause:
    "{text, select, unknown {服务器会说明原因} other {服务器返回“{text}”}}：服务器认识这个用户，但没有找到对应的邮箱，或者不允许用 IMAP 打开。密码没有问题，但所有文件夹都打不开。",
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
  verify: LOG_IN,
};
