import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { FETCH_ON_IPHONE } from "../user-steps.ts";

export const mailboxNoNewMail: DiagnosisText = {
  title: "{user} 的 {mailbox} {hours, plural, =0 {有一段时间} other {已有 # 小时}}没有新邮件",
  cause:
    "IMAP 正常，但{newest, select, unknown {距收到最近一封邮件的时间} other {最近一封邮件是 {newest} 收到的，间隔}}超过了为该文件夹设定的时间。要么是没有人来信，要么是邮件没有送达服务器，还滞留在发件方或队列里。",
  fix: {
    user: [
      "用其他邮箱给自己发一封邮件，看看能否收到，还是遭到退信。",
      "查看垃圾邮件文件夹和过滤规则：邮件可能移到了别的文件夹。",
      FETCH_ON_IPHONE,
    ],
    admin: [
      "查看邮件队列和其中的错误：Postfix 执行 `postqueue -p` 和 `journalctl -u 'postfix*' -n 100`；Microsoft 365 使用“邮件跟踪”；Google Workspace 使用“电子邮件日志搜索”。",
      "检查投递是否正常：发送一封测试邮件，在前后各执行一次 `doveadm mailbox status -u {user} messages INBOX`。",
      "检查域名的 MX 记录是否指向正确的服务器，以及该服务器是否响应：`dig +short MX DOMAIN`、`nc -w 5 -vz SERVER 25 && echo open`。",
      "如果该文件夹平时就有这样的间隔，请调大 `imapscope.yaml` 中 `thresholds` 下的 `newestMessageAge`。",
    ],
  },
  verify: ["用其他邮箱给 {user} 发一封邮件，确认它到达 {mailbox}。"],
};
