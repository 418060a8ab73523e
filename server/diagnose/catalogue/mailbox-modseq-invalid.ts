import type { Diagnosis } from "../diagnosis.ts";
import { invalidFigures } from "../invalid-figures.ts";

/** A mailbox is opened with a highest mod-sequence that there is not: 0, where it has to be NOMODSEQ or a number from 1. */
export const mailboxModseqInvalid: Diagnosis = {
  id: "mailbox-modseq-invalid",
  severity: "notice",
  scope: "server",
  phase: "status",
  reference: "https://www.rfc-editor.org/rfc/rfc7162#section-3.1.2",
  text: {
    en: {
      title:
        "{host} gives {count, plural, one {the mailbox {mailboxes}} other {the mailboxes {mailboxes}}} an impossible HIGHESTMODSEQ: {value}",
      cause:
        "The answer to {said} holds `HIGHESTMODSEQ {value}`: a folder with mod-sequences has a number from 1 there, one without them is opened with `NOMODSEQ`. Nothing fails, but Nextcloud Mail takes a 0 for a folder without mod-sequences and fetches its list of messages anew each time it looks.",
      fix: {
        user: ["Carry on: mail can be read and sent. A folder may be slow until its first message has come."],
        admin: [
          "Update the mail server: RFC 7162 section 3.1.2 wants a number from 1, or `NOMODSEQ`, also for an empty folder.",
          "Report the line to the maker of the server if the newest version sends it too.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 上文件夹 {mailboxes} 的 HIGHESTMODSEQ 数值无效：{value}",
      cause:
        "{said} 的响应中有 `HIGHESTMODSEQ {value}`：支持 mod-sequence 的文件夹，这里应是不小于 1 的数；不支持的，打开时应返回 `NOMODSEQ`。收发不受影响，但 Nextcloud Mail 遇到 0 会当作不支持，每次检查都重新获取整个邮件列表。",
      fix: {
        user: ["照常使用即可：收发邮件不受影响，只是在收到第一封邮件之前，该文件夹可能比较慢。"],
        admin: [
          "升级邮件服务器：RFC 7162 第 3.1.2 节要求返回不小于 1 的数或 `NOMODSEQ`，空文件夹也不例外。",
          "如果最新版本仍然如此，请把这一行反馈给服务器的开发者。",
        ],
      },
    },
  },
  verify: {
    en: [
      "Look at the figure in a check's dialogue; NAME is the server's name in `imapscope.yaml`: `imapscope check NAME --transcript | grep MODSEQ`.",
    ],
    "zh-CN": [
      "在检查的通信记录里查看这个数值，NAME 是该服务器在 `imapscope.yaml` 中的名称：`imapscope check NAME --transcript | grep MODSEQ`。",
    ],
  },
  find: (facts) => invalidFigures(facts, ({ item }) => item === "HIGHESTMODSEQ"),
};
