import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";

export const clientSyncWindowLimited: DiagnosisText = {
  title: "邮件客户端只显示 {user} 最近的邮件",
  cause:
    "较早的邮件在这台设备上看不到，在网页邮箱里却有。客户端（或者服务商对所有客户端）设置成只收取最近几天或几周的邮件，邮件并没有丢失。",
  fix: {
    user: [
      "在网页邮箱里确认较早的邮件还在：还在就说明只是没有收取。",
      "在经典版 Outlook 中把“要脱机保留的邮件”（或“下载以下时间段的电子邮件”）滑块拖到“全部”：“文件 › 帐户设置 › 帐户设置”，然后双击该账号。",
      "在手机上调大同步的时间范围：在账号设置里，名称是“同步天数”“同步时段”或“要同步的邮件天数”。",
      "在 QQ 邮箱或网易邮箱的网页里，把 POP3/IMAP 设置中的收取选项改成全部：那里可以把所有客户端限制在最近 30 天。",
    ],
    admin: ["统计服务器上的邮件数并比较：`doveadm mailbox status -u {user} messages {mailbox}`。"],
  },
  verify: [
    "在客户端里翻到最早的一封邮件，应与网页邮箱里最早的一封相同。全部收取可能需要几个小时。",
    "统计服务器上的邮件数并比较：`doveadm mailbox status -u {user} messages {mailbox}`。",
  ],
};
