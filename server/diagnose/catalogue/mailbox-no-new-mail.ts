import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { userOf } from "../login.ts";

const HOUR_MS = 3_600_000;

/** Mail is expected to arrive, and has not for longer than the configuration allows. */
export const mailboxNoNewMail: Diagnosis = {
  id: "mailbox-no-new-mail",
  severity: "warning",
  phase: "status",
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-2.3.3",
  text: {
    en: {
      title:
        "No new mail in {mailbox} of {user} for {hours, plural, =0 {less than an hour} one {# hour} other {# hours}}",
      cause:
        "IMAP works, but the newest message came on {newest}, longer ago than this mailbox is allowed to be quiet. Either nobody has written, or mail does not reach the server: then it waits at the senders or in a queue.",
      fix: {
        user: [
          "Send yourself a message from another provider, and see whether it arrives or comes back.",
          "Look in Junk and at your filters, which may move messages to other folders.",
        ],
        admin: [
          "Look at the queue and its errors: `postqueue -p` and `journalctl -u postfix -n 100`.",
          "Check that delivery works: `doveadm mailbox status -u {user} messages INBOX` before and after a test message.",
          "Check the MX records of the domain, and that port 25 answers.",
          "Raise `newestMessageAge` under `thresholds` in `imapscope.yaml` if such pauses are usual here.",
        ],
      },
    },
    "zh-CN": {
      title: "{user} 的 {mailbox} {hours, plural, =0 {一段时间} other {已有 # 小时}}没有新邮件",
      cause:
        "IMAP 正常，但最新的邮件收于 {newest}，间隔超过了为该文件夹设定的时间。要么没有人来信，要么邮件没有送达服务器，还在发件方或队列里等待。",
      fix: {
        user: [
          "用其他邮箱给自己发一封邮件，看看是收到还是被退回。",
          "查看垃圾邮件文件夹和过滤规则：邮件可能被移到了别的文件夹。",
        ],
        admin: [
          "查看邮件队列和其中的错误：`postqueue -p` 和 `journalctl -u postfix -n 100`。",
          "检查投递是否正常：发送一封测试邮件，在前后各执行一次 `doveadm mailbox status -u {user} messages INBOX`。",
          "检查域名的 MX 记录，以及 25 端口是否有响应。",
          "如果这样的间隔在这里很正常，请调大 `imapscope.yaml` 中 `thresholds` 下的 `newestMessageAge`。",
        ],
      },
    },
  },
  find(facts, { now, thresholds: { newestMessageAge } }) {
    const { status } = facts.phases;
    if (newestMessageAge === null || status.status === "skipped") return null;
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
