import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";

export const mailboxNumberInvalid: DiagnosisText = {
  title:
    "{host} 上文件夹{mailboxes, select, unknown {} other { {mailboxes} }}{item, select, unknown {的某个数值无效} other {的 {item} 数值无效：{value}}}",
  cause:
    "{item, select, unknown {服务器的响应中有一个 IMAP 不允许的数值：太大、太小，或者不是整数。} other {{said} 的响应中有 `{item} {value}`，而 IMAP 规定此处只能是 {least} 到 {most} 的整数。}}{kind, select, large {2023 年年中以前的 NeoMutt 会把这样的文件夹显示为空；基于 go-imap 或 MailKit 的程序打开时会报错。} zero {基于 MailKit 的程序曾在这样的文件夹上报错；2023 年 7 月以前的 EmailEngine 会漏掉它。} other {严格解析的邮件客户端会在这样的文件夹上报错，或者显示为空。}}",
  fix: {
    user: [
      "用网页邮箱，或者换用能打开这些文件夹的邮件客户端来阅读。",
      "{item, select, unknown {把错误消息中的数值告诉管理员} other {把这个数值告诉管理员：{item} `{value}`}}。",
    ],
    admin: [
      "在通信记录中找到这一行，NAME 是该服务器在 `imapscope.yaml` 中的名称：`imapscope check NAME --transcript | grep {item}`。",
      "升级邮件服务器，以及前端的网关或代理：把毫秒时间用作 UIDVALIDITY 是已知的错误（GreenMail 1.5.7 就是如此）。",
      "如果最新版本仍然如此，请把这一行反馈给服务器的开发者：RFC 9051 第 9 节{least, select, unknown {规定了允许的范围} other {只允许 {least} 到 {most}}}。",
    ],
  },
  verify: [
    "在检查的通信记录里查看这个数值，NAME 是该服务器在 `imapscope.yaml` 中的名称：`imapscope check NAME --transcript | grep {item}`。",
  ],
};
