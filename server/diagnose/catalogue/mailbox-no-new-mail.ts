import type { ProbeFacts } from "../../probe/facts.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { userOf } from "../login.ts";
import { usedUp } from "../quota.ts";
import { sessionSaid } from "../said.ts";

const HOUR_MS = 3_600_000;
/** The resources of which every message takes some (RFC 9208 section 5). */

/** Mail is expected to arrive, and has not for longer than the configuration allows. */
export const mailboxNoNewMail: Diagnosis = {
  id: "mailbox-no-new-mail",
  severity: "warning",
  scope: "account",
  phase: "status",
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-2.3.3",
  text: {
    en: {
      title:
        "No new mail in {mailbox} of {user} for {hours, plural, =0 {less than an hour} one {# hour} other {# hours}}",
      cause:
        "IMAP works, but the newest message came on {newest}, longer ago than this mailbox is allowed to be quiet. Either nobody has written, or mail does not reach the server and waits at the senders or in a queue.",
      fix: {
        user: [
          "Send yourself a message from another provider, and see whether it arrives or comes back.",
          "Look in Junk and at your filters, which may move messages to other folders.",
        ],
        admin: [
          "Look at the queue and its errors: in Postfix `postqueue -p` and `journalctl -u 'postfix*' -n 100`; in Microsoft 365 the message trace, in Google Workspace the email log search.",
          "Check that delivery works: `doveadm mailbox status -u {user} messages INBOX` before and after a test message.",
          "Check that the MX record of the domain names the right server and that it answers: `dig +short MX DOMAIN`, `nc -w 5 -vz SERVER 25 && echo open`.",
          "Raise `newestMessageAge` under `thresholds` in `imapscope.yaml` if such pauses are usual here.",
        ],
      },
    },
    "zh-CN": {
      title: "{user} 的 {mailbox} {hours, plural, =0 {有一段时间} other {已有 # 小时}}没有新邮件",
      cause:
        "IMAP 正常，但最近一封邮件是 {newest} 收到的，间隔超过了为该文件夹设定的时间。要么是没有人来信，要么是邮件没有送达服务器，还滞留在发件方或队列里。",
      fix: {
        user: [
          "用其他邮箱给自己发一封邮件，看看能否收到，还是遭到退信。",
          "查看垃圾邮件文件夹和过滤规则：邮件可能移到了别的文件夹。",
        ],
        admin: [
          "查看邮件队列和其中的错误：Postfix 执行 `postqueue -p` 和 `journalctl -u 'postfix*' -n 100`；Microsoft 365 使用“邮件跟踪”；Google Workspace 使用“电子邮件日志搜索”。",
          "检查投递是否正常：发送一封测试邮件，在前后各执行一次 `doveadm mailbox status -u {user} messages INBOX`。",
          "检查域名的 MX 记录是否指向正确的服务器，以及该服务器是否应答：`dig +short MX DOMAIN`、`nc -w 5 -vz SERVER 25 && echo open`。",
          "如果该文件夹平时就有这样的间隔，请调大 `imapscope.yaml` 中 `thresholds` 下的 `newestMessageAge`。",
        ],
      },
    },
  },
  verify: {
    en: ["Send a message to {user} from another provider, and see that it arrives in {mailbox}."],
    "zh-CN": ["用其他邮箱给 {user} 发一封邮件，确认它到达 {mailbox}。"],
  },
  find(facts, { now, thresholds: { newestMessageAge } }) {
    const { status } = facts.phases;
    if (newestMessageAge === null || status.status === "skipped" || isFull(facts)) return null;
    for (const mailbox of status.value?.mailboxes ?? []) {
      if ("failure" in mailbox || mailbox.newest === null) continue;
      const age = now.getTime() - Date.parse(mailbox.newest);
      if (age <= newestMessageAge * 1000) continue;
      const hours = Math.floor(age / HOUR_MS);
      return { ...target(facts), user: userOf(facts), mailbox: mailbox.path, newest: mailbox.newest, hours };
    }
    return null;
  },
};

/** A full mailbox takes no new mail, so that there is none is only the consequence. */
function isFull(facts: ProbeFacts): boolean {
  return usedUp(facts) !== null || sessionSaid(facts, "quota-exceeded") !== null;
}
