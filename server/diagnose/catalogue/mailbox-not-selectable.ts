import type { Diagnosis } from "../diagnosis.ts";
import { unreadableMailboxes } from "../unreadable-mailboxes.ts";

/** A mailbox that is to be checked only holds others (`\Noselect`, `\NonExistent`): there is nothing in it to be read. */
export const mailboxNotSelectable: Diagnosis = {
  id: "mailbox-not-selectable",
  severity: "error",
  scope: "account",
  phase: "status",
  consequenceOf: ["mailbox-list-empty"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-7.3.1",
  text: {
    en: {
      title: "{mailboxes} on {host} {count, plural, one {only holds} other {only hold}} other folders and no mail",
      cause:
        "The login works, but the server answers “{text}” for {mailboxes}: its list of folders has such a name only as a container for others (`\\Noselect` or `\\NonExistent`), so there are no messages in it and it cannot be opened.{inbox, select, yes { New mail should arrive in INBOX, so mail programs show an error in place of it.} other {}}",
      fix: {
        user: ["Open one of the folders in it: the container itself holds no messages."],
        admin: [
          "{inbox, select, yes {Check that an `inbox = yes` stands in one `namespace` block, and that its storage can be read: `doveconf -n namespace`, `doveadm user {user}`.} other {Write a folder that holds messages under `mailboxes` in `imapscope.yaml`, one of those below it, or take the name out.}}",
          "See what there is: `doveadm mailbox list -u {user}`.",
          '{inbox, select, yes {Create INBOX if it is not there: `doveadm mailbox create -u {user} INBOX`.} other {Make a folder of it if it should hold mail: `doveadm mailbox create -u {user} {count, plural, one {"{mailboxes}"} other {"NAME"}}`.}}',
        ],
      },
    },
    "zh-CN": {
      title: "{host} 上的 {mailboxes} 只用来存放其他文件夹，本身没有邮件",
      cause:
        "登录正常，但访问 {mailboxes} 时服务器返回“{text}”：在文件夹列表里，它只是其他文件夹的上级（`\\Noselect` 或 `\\NonExistent`），本身不存放邮件，也无法打开。{inbox, select, yes {新邮件本应送到 INBOX（收件箱），因此邮件客户端在收件箱处会报错。} other {}}",
      fix: {
        user: ["打开它下面的文件夹：它本身没有邮件。"],
        admin: [
          "{inbox, select, yes {确认有一个 `namespace` 配置块写了 `inbox = yes`，并且存储可读：`doveconf -n namespace`、`doveadm user {user}`。} other {在 `imapscope.yaml` 的 `mailboxes` 里改写为存放邮件的文件夹，例如它下面的某一个；或者删去这个名称。}}",
          "查看现有的文件夹：`doveadm mailbox list -u {user}`。",
          '{inbox, select, yes {如果没有 INBOX，请创建：`doveadm mailbox create -u {user} INBOX`。} other {如果它本应存放邮件，请创建：`doveadm mailbox create -u {user} {count, plural, =1 {"{mailboxes}"} other {"NAME"}}`。}}',
        ],
      },
    },
  },
  find(facts) {
    const containers = unreadableMailboxes(facts, ({ code }) => code === "NotSelectable");
    if (!containers) return null;
    const isInbox = containers.mailboxes.split(", ").some((name) => /^inbox$/i.test(name));
    return { ...containers, inbox: isInbox ? "yes" : "no" };
  },
};
