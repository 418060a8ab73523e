import type { Diagnosis } from "../diagnosis.ts";
import { mailboxesSaid } from "../said.ts";

/** The server keeps personal mailboxes under a prefix. */
export const mailboxPrefixWrong: Diagnosis = {
  id: "mailbox-prefix-wrong",
  severity: "notice",
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
          "Write the prefix in `mailboxes` in `imapscope.yaml`, as in `INBOX.Archive`.",
          "See the namespaces: `doveconf -n namespace`; one without a prefix as an alias serves old settings.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 上的 {mailboxes} 需要加前缀",
      cause:
        "访问 {mailboxes} 时服务器返回“{text}”：个人文件夹都在一个前缀之下，通常是 `INBOX.`。不知道这个前缀的邮件客户端无法找到或创建文件夹。",
      fix: {
        user: ["在邮件客户端里把 IMAP 路径前缀（根文件夹）设为 `INBOX.`，或者留空，让客户端向服务器查询。"],
        admin: [
          "在 `imapscope.yaml` 的 `mailboxes` 里写上前缀，例如 `INBOX.Archive`。",
          "查看命名空间：`doveconf -n namespace`；可以增加一个没有前缀的别名命名空间来兼容旧设置。",
        ],
      },
    },
  },
  find: (facts) => mailboxesSaid(facts, "mailbox-prefix-wrong"),
};
