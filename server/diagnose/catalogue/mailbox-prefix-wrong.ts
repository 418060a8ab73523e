import type { Diagnosis } from "../diagnosis.ts";
import { mailboxesSaid } from "../said.ts";

/** The server keeps personal mailboxes under a prefix. */
export const mailboxPrefixWrong: Diagnosis = {
  id: "mailbox-prefix-wrong",
  severity: "notice",
  scope: "account",
  phase: "status",
  reference: "https://www.rfc-editor.org/rfc/rfc2342",
  text: {
    en: {
      title: "{host} wants a prefix before {mailboxes}",
      cause:
        "The server answers “{text}” for {mailboxes}: it keeps personal folders under a prefix, mostly `INBOX.`. Mail programs that do not know it cannot find or create folders.",
      fix: {
        user: [
          "Enter `INBOX.` as the IMAP path prefix (root folder) in your mail program, or leave it empty so that the program asks the server.",
        ],
        admin: [
          "Write the prefix under `mailboxes` in `imapscope.yaml` too, as in `INBOX.Archive`.",
          "See the namespaces: `doveconf -n namespace`; a second one with an empty prefix, `hidden = yes`, `list = no` and `alias_for = INBOX.` (in version 2.4 the name of the first one) serves programs that know no prefix.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 上的 {mailboxes} 需要加前缀",
      cause:
        "访问 {mailboxes} 时服务器返回“{text}”：个人文件夹的名称都带有前缀，通常是 `INBOX.`。邮件客户端如果没有设置这个前缀，就找不到文件夹，也无法新建。",
      fix: {
        user: ["在邮件客户端里把 IMAP 路径前缀（根文件夹）设为 `INBOX.`；或者留空，由客户端自动向服务器查询。"],
        admin: [
          "在 `imapscope.yaml` 的 `mailboxes` 里也写上前缀，例如 `INBOX.Archive`。",
          "查看命名空间：`doveconf -n namespace`；可以再加一个前缀为空、带有 `hidden = yes`、`list = no` 和 `alias_for = INBOX.`（2.4 版填写原命名空间的名称）的命名空间，供不带前缀的客户端使用。",
        ],
      },
    },
  },
  find: (facts) => mailboxesSaid(facts, "mailbox-prefix-wrong"),
};
