import type { MailboxCounts } from "../../probe/facts.ts";
import { careful } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { userOf } from "../login.ts";

/** The server says one thing of a mailbox from outside (STATUS), and another when it is opened (EXAMINE). */
export const mailboxCountsDisagree: Diagnosis = {
  id: "mailbox-counts-disagree",
  severity: "error",
  scope: "account",
  phase: "status",
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.3.11",
  text: {
    en: {
      title: "{host} contradicts itself about the mailbox {mailbox}",
      cause:
        "Before the mailbox is opened, the server counts `{status}`; opened a moment later, it has `{examine}`. New mail does not explain that. Mail programs show wrong numbers, load the mailbox again and again, or miss messages; the usual reason is a damaged index.",
      fix: {
        user: [
          "Keep your mail program as it is: the mistake is on the server.",
          "Tell your administrator that the counts of {mailbox} are wrong.",
        ],
        admin: [
          "Make sure that only one server writes to the index, and that `mmap_disable` is `yes` on a network file system: `doveconf mail_location mmap_disable` (in version 2.4 `doveconf mail_path mmap_disable`).",
          "Look for errors of the index: `doveadm log errors`, `journalctl -u dovecot -n 500 | grep -i -e index -e corrupt`.",
          careful.en(
            "a rebuild can lose marks and bring deleted messages back, so back the mailbox up first.",
            'Rebuild its index, `doveadm force-resync -u {user} "{mailbox}"`, and compare afterwards: `doveadm mailbox status -u {user} "messages uidnext uidvalidity" "{mailbox}"`.',
          ),
        ],
      },
    },
    "zh-CN": {
      title: "{host} 对文件夹 {mailbox} 的统计前后矛盾",
      cause:
        "打开文件夹之前，服务器统计为 `{status}`；紧接着打开后却是 `{examine}`，而且不可能是新邮件造成的。邮件客户端会显示错误的邮件数、反复重新下载，或者漏收邮件；常见原因是索引损坏。",
      fix: {
        user: ["不要改动邮件客户端：问题在服务器上。", "告诉管理员：{mailbox} 的邮件计数有误。"],
        admin: [
          "确认只有一台服务器在写索引；使用网络文件系统时，`mmap_disable` 应为 `yes`：`doveconf mail_location mmap_disable`（2.4 版为 `doveconf mail_path mmap_disable`）。",
          "查找索引错误：`doveadm log errors`、`journalctl -u dovecot -n 500 | grep -i -e index -e corrupt`。",
          careful["zh-CN"](
            "重建可能丢失标记，也可能让已删除的邮件重新出现，请先备份。",
            '重建该文件夹的索引：`doveadm force-resync -u {user} "{mailbox}"`，之后再比较：`doveadm mailbox status -u {user} "messages uidnext uidvalidity" "{mailbox}"`。',
          ),
        ],
      },
    },
  },
  find(facts) {
    const { status } = facts.phases;
    const mailboxes = status.status === "skipped" ? [] : (status.value?.mailboxes ?? []);
    for (const mailbox of mailboxes) {
      if ("failure" in mailbox || !mailbox.examined || !contradicts(mailbox, mailbox.examined)) continue;
      const counts = { status: written(mailbox), examine: written(mailbox.examined) };
      return { ...target(facts), user: userOf(facts), mailbox: mailbox.path, ...counts };
    }
    return null;
  },
};

type Counts = Pick<MailboxCounts, "messages" | "uidValidity"> & { uidNext: number | null };

/** New mail raises the number and UIDNEXT (RFC 9051 section 2.3.1.1); a 0 is what the server did not say. */
function contradicts(status: Counts, examined: Counts): boolean {
  const [before, after] = [status.uidNext ?? 0, examined.uidNext ?? 0];
  const toldUidNext = before > 0 && after > 0;
  const toldUidValidity = status.uidValidity > 0 && examined.uidValidity > 0;
  if (toldUidValidity && status.uidValidity !== examined.uidValidity) return true;
  if (toldUidNext && after < before) return true;
  if (examined.messages < status.messages) return true;
  return toldUidNext && examined.messages > status.messages && after === before;
}

function written({ messages, uidNext, uidValidity }: Counts): string {
  return `MESSAGES ${messages} UIDNEXT ${uidNext ?? "–"} UIDVALIDITY ${uidValidity}`;
}
