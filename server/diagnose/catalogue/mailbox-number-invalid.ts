import type { InvalidFigure } from "../../contract/facts.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { invalidFigures } from "../invalid-figures.ts";

/** A figure of a mailbox is none that IMAP has, or out of its range; mail programs fail on it. */
export const mailboxNumberInvalid: Diagnosis = {
  id: "mailbox-number-invalid",
  severity: "error",
  scope: "server",
  phase: "status",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-9",
  wire: ["S: * STATUS INBOX (MESSAGES 12 UIDNEXT 313 UIDVALIDITY 1666390893380)"],
  text: {
    title:
      "{host} gives {count, plural, one {the mailbox{mailboxes, select, unknown {} other { {mailboxes}}}} other {the mailboxes{mailboxes, select, unknown {} other { {mailboxes}}}}} {item, select, unknown {an impossible number} other {an impossible {item}: {value}}}",
    cause:
      "{item, select, unknown {An answer of the server holds a number that IMAP does not allow there: it is too large, too small, or not whole.} other {The answer to {said} holds `{item} {value}`; IMAP has only whole numbers from {least} to {most} there.}} {kind, select, large {NeoMutt before mid-2023 shows such folders empty, and programs built on go-imap or MailKit stop with an error when they open one.} zero {Programs built on MailKit have stopped with an error at such a folder, and EmailEngine before July 2023 left it out.} other {Mail programs that read strictly stop with an error at such a folder, or show it empty.}}",
    fix: {
      user: [
        "Read these folders in webmail, or in a mail program that still opens them.",
        "Tell your administrator {item, select, unknown {the figure that the error message names} other {the figure: {item} `{value}`}}.",
      ],
      admin: [
        "Find the line in the dialogue; NAME is the server's name in `imapscope.yaml`: `imapscope check NAME --transcript | grep {item}`.",
        "Update the mail server, and any gateway or proxy in front of it: a time in milliseconds as UIDVALIDITY is a known mistake (GreenMail 1.5.7 made it).",
        "Report the line to the maker of the server if the newest version sends it too: RFC 9051 section 9 {least, select, unknown {says what it allows} other {allows {least} to {most}}}.",
      ],
    },
    verify: [
      "Look at the figure in a check's dialogue; NAME is the server's name in `imapscope.yaml`: `imapscope check NAME --transcript | grep {item}`.",
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
