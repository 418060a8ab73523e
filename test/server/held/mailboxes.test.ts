import { describe, expect, it } from "vitest";
import { judged, learntIn } from "../../support/judged.ts";

/** Odd but legal servers of public reports (named behind each), which are to be told right whatever becomes of the code. */

const listed = (...lines: string[]) => ({ list: [...lines, "%tag OK done"] });
const afterLogin = (...more: string[]) => ({ afterLogin: ["IMAP4rev1", "ID", "IDLE", "UIDPLUS", "MOVE", ...more] });

describe("a folder list", () => {
  it.each([
    ["for all", ['* LIST () NIL "INBOX"', '* LIST () NIL "Archive"'], [null, null]],
    ["for INBOX alone", ['* LIST () NIL "INBOX"', '* LIST () "/" "Archive"'], [null, "/"]],
  ])("may have no delimiter, %s (emersion/go-imap #329)", async (_, lines, delimiters) => {
    const { state, check } = await judged({ answers: listed(...lines) });
    expect(state).toBe("up");
    const mailboxes = learntIn(check, "list")?.mailboxes;
    expect(mailboxes?.map(({ path, delimiter }) => [path, delimiter])).toEqual([
      ["INBOX", delimiters[0]],
      ["Archive", delimiters[1]],
    ]);
  });

  it("may hold parents that cannot be selected (nextcloud/mail #402)", async () => {
    const answers = listed(
      '* LIST () "/" INBOX',
      '* LIST (\\NonExistent \\HasChildren) "/" a',
      '* LIST () "/" a/b',
      '* LIST (\\Noselect) "/" c',
    );
    const { state, findings } = await judged({ answers, capabilities: afterLogin("CONDSTORE") });
    expect([state, findings]).toEqual(["up", []]);
  });

  it("is asked for plainly where the server has no extensions (floatpane/matcha #1433)", async () => {
    const { state, server } = await judged({ capabilities: afterLogin("CONDSTORE") });
    expect(state).toBe("up");
    expect(server.sessions[0]?.lines.filter((line) => /\bLIST\b.*RETURN/.test(line))).toEqual([]);
  });
});

describe("namespaces", () => {
  it.each([
    [
      '("" "/")("#hidden" NIL)',
      [
        { prefix: "", delimiter: "/" },
        { prefix: "#hidden", delimiter: null },
      ],
    ],
    ['("" NIL)', [{ prefix: "", delimiter: null }]],
    ['("" "/" "X-PARAM" ("FLAG1" "FLAG2"))', [{ prefix: "", delimiter: "/" }]],
  ])("may have no delimiter or an extension: %s (postalsys/imapflow #351)", async (personal, told) => {
    const answers = { namespace: [`* NAMESPACE (${personal}) NIL NIL`, "%tag OK done"] };
    const { state, check } = await judged({ answers });
    expect(state).toBe("up");
    expect(learntIn(check, "auth")?.namespaces?.personal).toEqual(told);
  });

  it("may be none (emailjs/emailjs-imap-client #36)", async () => {
    expect((await judged({ answers: { namespace: ["* NAMESPACE NIL NIL NIL", "%tag OK done"] } })).state).toBe("up");
  });
});

describe("the answer to STATUS", () => {
  const counts = "(MESSAGES 12 UNSEEN 2 UIDNEXT 31 UIDVALIDITY 1700000000)";

  it.each([
    ["as a literal", `* STATUS {5}\r\nINBOX ${counts}`],
    ["by another name", `* STATUS {9}\r\nINBOX.mbx ${counts}`],
    ["in another case", `* STATUS "Inbox" ${counts}`],
  ])("may name the mailbox %s (roundcube/roundcubemail #7290)", async (_, line) => {
    const { state, check } = await judged({ answers: { status: [line, "%tag OK done"] } });
    expect(state).toBe("up");
    expect(learntIn(check, "status")?.mailboxes).toMatchObject([{ messages: 12, unseen: 2, uidNext: 31 }]);
  });

  it("may be of a server without CONDSTORE, which is not asked for mod-sequences (warmbly/warmbly #346)", async () => {
    const { state, findings, server } = await judged({ capabilities: afterLogin("XYMHIGHESTMODSEQ") });
    expect([state, findings]).toEqual(["up", ["capability-sync-extensions-missing"]]);
    expect(server.sessions[0]?.lines.filter((line) => /HIGHESTMODSEQ/i.test(line))).toEqual([]);
  });

  it("may come with [CLIENTBUG] (neomutt/neomutt #1494)", async () => {
    const answers = { status: "OK [CLIENTBUG] Status on selected mailbox completed" };
    const { state, findings } = await judged({ answers }, { mailboxes: ["INBOX", "Sent", "INBOX"] });
    expect([state, findings]).toEqual(["up", []]);
  });
});

it("a mailbox may have no mod-sequences (mscdex/node-imap #343)", async () => {
  const status = ["* STATUS INBOX (MESSAGES 1 UNSEEN 0 UIDNEXT 2 UIDVALIDITY 7 HIGHESTMODSEQ 0)", "%tag OK done"];
  const examine = [
    "* 1 EXISTS",
    "* OK [UIDVALIDITY 7] v",
    "* OK [UIDNEXT 2] n",
    "* OK [NOMODSEQ] none",
    "%tag OK done",
  ];
  const { state, findings } = await judged({ answers: { status, examine } });
  expect([state, findings]).toEqual(["up", []]);
});

describe("a quota", () => {
  it.each([
    ["a limit of 0", ['* QUOTAROOT INBOX ""', '* QUOTA "" (STORAGE 2310 0)']],
    ["a limit of -1", ['* QUOTAROOT INBOX ""', '* QUOTA "" (STORAGE 2310 -1)']],
    ["no resources", ['* QUOTAROOT INBOX ""', '* QUOTA "" ()']],
    ["no root", ["* QUOTAROOT INBOX"]],
    ["the largest limit", ['* QUOTAROOT INBOX ""', '* QUOTA "" (STORAGE 2310 18446744073709551615)']],
  ])("may have %s (nextcloud/mail #12235)", async (_, lines) => {
    const { state, findings, check } = await judged({ answers: { getquotaroot: [...lines, "%tag OK done"] } });
    expect([state, findings]).toEqual(["up", []]);
    expect(check.phases.quota.status).toBe("ok");
  });
});
