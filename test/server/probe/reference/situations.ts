import type { Answer } from "../../../../server/demo/answer.ts";
import { deepNesting, echoPassword, endlessLine, hugeLiteral, manyResponses } from "../../../../server/demo/faults.ts";
import type { ImapServerOptions } from "../../../../server/demo/options.ts";

type Faults = Partial<ImapServerOptions>;

/** A server, and which mailboxes of it are counted; INBOX unless given. */
export type Situation = Faults & { counted?: readonly string[]; timeoutSeconds?: number };

const after = (...capabilities: string[]): Faults => ({
  capabilities: { afterLogin: ["IMAP4rev1", "ID", ...capabilities] },
});
const said = (command: string, ...lines: string[]): Faults => ({ answers: { [command]: [...lines, "%tag OK done"] } });
/** Who is subscribed is asked for by LSUB. */
const listed = (...lines: string[]) => ({ ...after("NAMESPACE", "QUOTA", "CONDSTORE"), ...said("list", ...lines) });
const counts = "(MESSAGES 12 UNSEEN 2 UIDNEXT 31 UIDVALIDITY 1700000000)";
const EXAMINED = ["* 12 EXISTS", "* OK [UIDVALIDITY 1700000000] v", "* OK [UIDNEXT 31] n"];

/** A response that ends with `%tag OK` only once the line before it has passed. */
const behind = (line: string, command: string): Faults => ({
  answers: { [command]: async ({ tag }, session) => session.send(line, `${tag} OK done`) },
});

/** What answers each of the session's commands, whatever that is. */
function everyCommand(name: string, answer: Answer, more: Faults = {}): Record<string, Situation> {
  const commands = ["namespace", "list", "status", "examine", "fetch", "getquotaroot", "logout"];
  return Object.fromEntries(commands.map((one) => [`${one}: ${name}`, { ...more, answers: { [one]: answer } }]));
}

/** Servers as they should be, odd but legal ones of public reports, and broken ones: all that the session after a login meets. */
export const SITUATIONS: Readonly<Record<string, Situation>> = {
  "a healthy server": {},
  "several mailboxes": { counted: ["INBOX", "Archive/2025", "Sent", "Drafts"] },
  "a mailbox that is not there, and one that may not be opened": {
    mailboxes: [{ name: "INBOX" }, { name: "Secret", refuses: "NO [NOPERM] not yours" }],
    counted: ["INBOX", "Secret", "Nowhere"],
  },
  "names beyond ASCII": {
    mailboxes: [{ name: "INBOX" }, { name: "Entwürfe" }, { name: "台北/日本語" }, { name: "Tom & Jerry" }],
    counted: ["Entwürfe", "台北/日本語", "Tom & Jerry"],
  },
  "no extension at all": after(),
  "no NAMESPACE, a root with a name": { ...after(), ...listed('* LIST (\\Noselect) "." INBOX.') },
  "LIST-EXTENDED": after("NAMESPACE", "LIST-EXTENDED", "SPECIAL-USE", "CHILDREN"),
  "LIST-EXTENDED without a subscription": {
    ...after("NAMESPACE", "LIST-EXTENDED"),
    mailboxes: [
      { name: "INBOX", subscribed: false },
      { name: "Sent", subscribed: false },
    ],
  },
  "LIST-EXTENDED that is announced and not known": {
    ...after("LIST-EXTENDED", "SPECIAL-USE"),
    answers: {
      list: async ({ tag, args }, session) =>
        session.send(...(args.length > 2 ? [`${tag} BAD what?`] : ['* LIST () "/" INBOX', `${tag} OK done`])),
    },
  },
  "LIST-EXTENDED that knows SUBSCRIBED alone": {
    ...after("LIST-EXTENDED", "SPECIAL-USE"),
    answers: {
      list: async ({ tag, args }, session) =>
        session.send(
          ...(JSON.stringify(args).includes("CHILDREN")
            ? [`${tag} BAD what?`]
            : ['* LIST (\\Subscribed) "/" INBOX', `${tag} OK done`]),
        ),
    },
  },
  "IMAP4rev2 alone": { capabilities: { afterLogin: ["IMAP4rev2", "ID"] }, mailboxes: [{ name: "INBOX" }] },
  XLIST: {
    ...after("XLIST"),
    ...said("xlist", '* XLIST (\\HasNoChildren \\Inbox) "/" Posteingang', '* XLIST (\\Sent) "/" Gesendet'),
  },
  "a personal prefix": {
    answers: {
      namespace: ['* NAMESPACE (("INBOX." ".")) NIL (("shared." "."))', "%tag OK done"],
      list: async ({ tag, args }, session) =>
        session.send(
          ...(args[0] === "" ? ['* LIST () "." INBOX'] : ['* LIST () "." INBOX.Sent', '* LIST () "." INBOX.Drafts']),
          `${tag} OK done`,
        ),
    },
    counted: ["INBOX", "Sent"],
  },
  "a prefix whose delimiter is missing": said("namespace", '* NAMESPACE (("Mail" "/")) NIL NIL'),
  "namespaces with a literal": said("namespace", '* NAMESPACE (({0}\r\n "/")) (({6}\r\nother. ".")) NIL'),
  "a namespace without a delimiter": said("namespace", '* NAMESPACE (("" "/")("#hidden" NIL)) NIL NIL'),
  "a namespace with an extension": said("namespace", '* NAMESPACE (("" "/" "X-PARAM" ("F1" "F2"))) NIL NIL'),
  "a namespace of one part": said("namespace", '* NAMESPACE (("") ("a" "/")) NIL NIL'),
  "no personal namespace": said("namespace", '* NAMESPACE NIL NIL (("shared/" "/"))'),
  "namespaces that are not told": said("namespace"),
  "Exchange without a mailbox": { answers: { namespace: "BAD User is authenticated but not connected." } },
  "an ID of one field": { id: { name: "Dovecot" } },
  "an ID that is NIL": { id: null },
  "an ID only after the login": { capabilities: { afterTls: ["IMAP4rev1", "AUTH=PLAIN"] } },
  "an ID that is refused": { answers: { id: "NO not now" } },
  "no delimiter": listed('* LIST () NIL "INBOX"', '* LIST () NIL "Archive"'),
  "no delimiter for INBOX": listed('* LIST () NIL "INBOX"', '* LIST () "/" "Archive"'),
  "parents that cannot be selected": {
    ...listed('* LIST (\\NonExistent \\HasChildren) "/" a', '* LIST () "/" a/b', '* LIST (\\Noselect) "/" c'),
    counted: ["a", "a/b", "c"],
  },
  "INBOX in another case": listed('* LIST () "/" inbox', '* LIST () "/" "Inbox/x"'),
  "a name as a literal": listed('* LIST (\\HasNoChildren) "/" {4}\r\na(b)', '* LIST () "/" {5}\r\n1\r\n"2'),
  "a name with quotes": listed('* LIST () "/" "a\\"b\\\\c"', '* LIST () "\\\\" "d\\\\e"'),
  "a name without quotes": listed("* LIST () / a]b", "* LIST () / Entwürfe", "* LIST () / 2024:Q1", "* LIST () / 1,a"),
  "a name that is no modified UTF-7": listed('* LIST () "/" R&D', '* LIST () "/" "&AOk-"', '* LIST () "/" "&Jjo!"'),
  "names with a delimiter in front": listed('* LIST () "/" "/a"', '* LIST () "/" "/INBOX"'),
  "the name NIL": listed('* LIST () "/" NIL', '* LIST () "/" "NIL"', '* LIST () "/" nilly'),
  "an empty name": listed('* LIST () "/" ""', '* LIST () "/" INBOX'),
  "attributes without a space": listed('* LIST (\\Sent\\HasNoChildren) "/" Sent', '* LIST (\\HasNoChildren\\*) "/" x'),
  "a list that marks nobody": said("list", '* LIST (\\HasNoChildren) "/" INBOX', '* LIST () "/" Sent'),
  "attributes of all kinds": listed('* LIST (\\Sent $x "quoted" \\Subscribed) "/" Sent', '* LIST NIL "/" none'),
  "lines that cannot be read": listed(
    '* LIST (\\Sent "/" Sent',
    '* LIST () "/" "Sent',
    '* LIST () "/" a{b',
    '* LIST () "/" a"b',
    '* LIST () "/" a%b',
    "* LIST () / (a b)",
    "* LIST",
    "* LIST ",
    '* LIST () "/" INBOX',
  ),
  "two spaces behind the keyword": listed('* LIST  () "/" INBOX'),
  "a mailbox twice": listed('* LIST () "/" a', '* LIST (\\Marked) "/" a'),
  "a list in lower case": listed('* list () "/" INBOX'),
  "10,000 mailboxes": { answers: { list: manyResponses(10_000, '* LIST () "/" a') }, timeoutSeconds: 30 },
  "deep nesting": { answers: { list: deepNesting() } },
  "nesting that is just bearable": listed(`* LIST ${"(".repeat(99)}${")".repeat(99)} "/" INBOX`),
  "a literal of 4 GiB": { answers: { list: hugeLiteral() } },
  "a line without an end": { answers: { list: endlessLine("* LIST ") } },
  "a response of too many parts": listed(`* LIST (${"a ".repeat(110_000)}) "/" INBOX`),
  "subscriptions by LSUB": {
    ...after("NAMESPACE"),
    ...said("lsub", '* LSUB () "/" Sent', '* LSUB (\\Noselect) "/" Archive', '* LSUB () "/" gone'),
  },
  "LSUB: refused": {
    ...after("NAMESPACE"),
    answers: { lsub: "NO not today", list: ['* LIST () "/" INBOX', '* LIST () "/" Sent', "%tag OK done"] },
  },
  "LSUB that is refused, where some are marked": {
    ...after("NAMESPACE"),
    answers: { lsub: "BAD no", list: ['* LIST (\\Subscribed) "/" INBOX', '* LIST (\\Subscribed) "/" a', "%tag OK"] },
  },
  "STATUS with a literal": said("status", `* STATUS {5}\r\nINBOX ${counts}`),
  "STATUS by another name": said("status", `* STATUS {9}\r\nINBOX.mbx ${counts}`),
  "STATUS in another case": said("status", `* status "Inbox" ${counts}`),
  "STATUS of several": said("status", `* STATUS other (MESSAGES 1)`, `* STATUS INBOX ${counts}`, "* STATUS last ()"),
  "STATUS twice": said("status", "* STATUS INBOX (MESSAGES 12)", "* STATUS INBOX (UNSEEN 1)"),
  "STATUS with figures that cannot be": said(
    "status",
    "* STATUS INBOX (MESSAGES 1666390893380 UIDVALIDITY 0 UNSEEN x)",
  ),
  "STATUS with figures of lists": said("status", "* STATUS INBOX (MESSAGES (1) UIDNEXT NIL UNSEEN {1}\r\n2)"),
  "STATUS with a closing parenthesis missing": said("status", "* STATUS INBOX (MESSAGES 12"),
  "STATUS without figures": said("status", "* STATUS INBOX ()", "* STATUS INBOX"),
  "STATUS without data": said("status"),
  "STATUS that says CLIENTBUG": { answers: { status: "OK [CLIENTBUG] Status on selected mailbox" } },
  "EXAMINE without codes": said("examine", "* 12 EXISTS", "* 0 RECENT"),
  "EXAMINE without mod-sequences": said("examine", ...EXAMINED, "* OK [NOMODSEQ] none"),
  "EXAMINE with odd codes": said(
    "examine",
    ...EXAMINED,
    "* OK [PERMANENTFLAGS (\\Seen [css3-page] \\*)] x",
    "* OK [HIGHESTMODSEQ 0]",
    "* OK [UIDNEXT 31",
    "* OK [",
    "* OK",
    "* OK words [UIDNEXT 7]",
    "* ok [uidvalidity 1700000000] y",
  ),
  "EXAMINE that announces twice": said("examine", "* 1 EXISTS", ...EXAMINED, "* OK [UIDNEXT 32] n", "* 13 EXISTS"),
  "figures that do not fit": said("status", "* STATUS INBOX (MESSAGES 5 UIDNEXT 2 UIDVALIDITY 1)"),
  "FETCH with INTERNALDATE as a literal": said(
    "fetch",
    "* 12 FETCH (INTERNALDATE {26}\r\n30-Nov-2026 08:00:00 +0000 UID 3)",
  ),
  "FETCH of flags before": said(
    "fetch",
    "* 3 FETCH (FLAGS (\\Seen))",
    '* 12 FETCH (UID 3 INTERNALDATE "30-Nov-2026 08:00:00 +0000")',
  ),
  "FETCH that is no date": said("fetch", '* 12 FETCH (UID 3 INTERNALDATE "yesterday")'),
  "FETCH without data": said("fetch"),
  "quotas with literals": said(
    "getquotaroot",
    "* QUOTAROOT INBOX {4}\r\nu(1)",
    "* QUOTA {4}\r\nu(1) (STORAGE 950 1000)",
  ),
  "quotas without limits": said("getquotaroot", '* QUOTAROOT INBOX ""', '* QUOTA "" (STORAGE 2310 0 MESSAGE 7 -1)'),
  "quotas without resources": said("getquotaroot", '* QUOTAROOT INBOX ""', '* QUOTA "" ()'),
  "quotas of the largest": said(
    "getquotaroot",
    '* QUOTAROOT INBOX ""',
    '* QUOTA "" (STORAGE 2310 18446744073709551615)',
  ),
  "a quota root without figures": said("getquotaroot", '* QUOTAROOT INBOX "User quota" other'),
  "no quota root": said("getquotaroot", "* QUOTAROOT INBOX"),
  "words before an answer": behind("* OK still here", "status"),
  "news in between": said(
    "fetch",
    "* 13 EXISTS",
    "* 1 RECENT",
    '* 13 FETCH (UID 3 INTERNALDATE "30-Nov-2026 08:00:00 +0000")',
  ),
  "a session in pieces": { chunk: 3 },
  "a secret that is repeated": { answers: { auth: echoPassword() } },
  "a stale answer before": behind("OLD9 NO nothing of yours", "list"),
  "a tagged BYE": { answers: { logout: ["%tag BYE see you"] } },
  ...everyCommand("refused", "NO [UNAVAILABLE] later"),
  ...everyCommand("not known", "BAD unknown command"),
  ...everyCommand("not allowed", "NO no"),
  ...everyCommand("closed", "close"),
  ...everyCommand("reset", "reset"),
  ...everyCommand("goodbye", { bye: "Too long at it" }),
  ...everyCommand("silence", "silence", {}),
  ...everyCommand("throttled", "BAD Request is throttled. Suggested Backoff Time: 92415 milliseconds"),
};
