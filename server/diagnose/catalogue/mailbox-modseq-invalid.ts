import type { Diagnosis } from "../diagnosis.ts";
import { invalidFigures } from "../invalid-figures.ts";

/** A mailbox is opened with a highest mod-sequence that there is not: 0, where it has to be NOMODSEQ or a number from 1. */
export const mailboxModseqInvalid: Diagnosis = {
  id: "mailbox-modseq-invalid",
  severity: "notice",
  scope: "server",
  phase: "status",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc7162#section-3.1.2",
  wire: ["S: * OK [HIGHESTMODSEQ 0] Highest"],
  text: {
    title:
      "{host} gives {count, plural, one {the mailbox{mailboxes, select, unknown {} other { {mailboxes}}}} other {the mailboxes{mailboxes, select, unknown {} other { {mailboxes}}}}} an impossible HIGHESTMODSEQ{value, select, unknown {} other {: {value}}}",
    cause:
      "{value, select, unknown {The server announces a `HIGHESTMODSEQ` that cannot be:} other {The answer to {said} holds `HIGHESTMODSEQ {value}`:}} a folder with mod-sequences has a number from 1 there, one without them is opened with `NOMODSEQ`. Nothing fails, but Nextcloud Mail takes a 0 for a folder without mod-sequences and fetches its whole list of messages again each time it looks.",
    fix: {
      user: ["Carry on: mail can be read and sent. A folder may be slow until its first message has come."],
      admin: [
        "Update the mail server: RFC 7162 section 3.1.2 wants a number from 1, or `NOMODSEQ`, also for an empty folder.",
        "Report the line to the maker of the server if the newest version sends it too.",
      ],
    },
    verify: [
      "Look at the figure in a check's dialogue; NAME is the server's name in `imapscope.yaml`: `imapscope check NAME --transcript | grep MODSEQ`.",
    ],
  },
  find: (facts) => invalidFigures(facts, ({ item }) => item === "HIGHESTMODSEQ"),
};
