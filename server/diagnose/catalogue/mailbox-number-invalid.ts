import type { InvalidFigure } from "../../probe/facts.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { invalidFigures } from "../invalid-figures.ts";

/** A figure of a mailbox is none that IMAP has, or out of its range; mail programs fail on it. */
export const mailboxNumberInvalid: Diagnosis = {
  id: "mailbox-number-invalid",
  severity: "error",
  scope: "server",
  phase: "status",
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-9",
  text: {
    en: {
      title:
        "{host} gives {count, plural, one {the mailbox {mailboxes}} other {the mailboxes {mailboxes}}} an impossible {item}: {value}",
      cause:
        "The answer to {said} holds `{item} {value}`; IMAP has only whole numbers from {least} to {most} there. {kind, select, large {NeoMutt before mid-2023 shows such folders empty, and programs built on go-imap or MailKit stop with an error when they open one.} zero {Programs built on MailKit have stopped with an error at such a folder, and EmailEngine before July 2023 left it out.} other {Mail programs that read strictly stop with an error at such a folder, or show it empty.}}",
      fix: {
        user: [
          "Read these folders in webmail, or in a mail program that still opens them.",
          "Tell your administrator the figure: {item} `{value}`.",
        ],
        admin: [
          "Find the line in the dialogue; NAME is the server's name in `imapscope.yaml`: `imapscope check NAME --transcript | grep {item}`.",
          "Update the mail server, and any gateway or proxy in front of it: a time in milliseconds as UIDVALIDITY is a known mistake (GreenMail 1.5.7 made it).",
          "Report the line to the maker of the server if the newest version sends it too: RFC 9051 section 9 allows {least} to {most}.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 上文件夹 {mailboxes} 的 {item} 数值无效：{value}",
      cause:
        "{said} 的响应中有 `{item} {value}`，而 IMAP 规定此处只能是 {least} 到 {most} 的整数。{kind, select, large {2023 年年中以前的 NeoMutt 会把这样的文件夹显示为空；基于 go-imap 或 MailKit 的程序打开时会报错。} zero {基于 MailKit 的程序曾在这样的文件夹上报错；2023 年 7 月以前的 EmailEngine 会漏掉它。} other {严格解析的邮件客户端会在这样的文件夹上报错，或者显示为空。}}",
      fix: {
        user: ["用网页邮箱，或者换用能打开这些文件夹的邮件客户端来阅读。", "把这个数值告诉管理员：{item} `{value}`。"],
        admin: [
          "在通信记录中找到这一行，NAME 是该服务器在 `imapscope.yaml` 中的名称：`imapscope check NAME --transcript | grep {item}`。",
          "升级邮件服务器，以及前端的网关或代理：把毫秒时间用作 UIDVALIDITY 是已知的错误（GreenMail 1.5.7 就是如此）。",
          "如果最新版本仍然如此，请把这一行反馈给服务器的开发者：RFC 9051 第 9 节只允许 {least} 到 {most}。",
        ],
      },
    },
  },
  verify: {
    en: [
      "Look at the figure in a check's dialogue; NAME is the server's name in `imapscope.yaml`: `imapscope check NAME --transcript | grep {item}`.",
    ],
    "zh-CN": [
      "在检查的通信记录里查看这个数值，NAME 是该服务器在 `imapscope.yaml` 中的名称：`imapscope check NAME --transcript | grep {item}`。",
    ],
  },
  find(facts) {
    const found = invalidFigures(facts, ({ item }) => item !== "HIGHESTMODSEQ");
    if (!found) return null;
    const isUid = found.item.startsWith("UID");
    const most = found.item === "SIZE" ? "9223372036854775807" : "4294967295";
    return { ...found, least: isUid ? "1" : "0", most, kind: kindOf(found.value) };
  },
};

function kindOf(value: InvalidFigure["value"]): "large" | "zero" | "other" {
  if (/^0+$/.test(value)) return "zero";
  return /^\d+$/.test(value) ? "large" : "other";
}
