import { describe, expect, it } from "vitest";
import type { MailboxCounts } from "../../../server/contract/facts.ts";
import type { Answer } from "../../../server/demo/answer.ts";
import type { ImapServerOptions } from "../../../server/demo/options.ts";
import { judged, learntIn } from "../../support/judged.ts";

const SYNCED = { afterLogin: ["IMAP4rev1", "ID", "IDLE", "UIDPLUS", "MOVE", "CONDSTORE", "UNSELECT"] };
const done = (...lines: string[]) => [...lines, "%tag OK done"];
const statusLine = (items: string) => done(`* STATUS INBOX (${items})`);
const WHOLE = "MESSAGES 12 UNSEEN 2 UIDNEXT 31 UIDVALIDITY 1700000000 HIGHESTMODSEQ 31";
const EXAMINED = ["* 12 EXISTS", "* OK [UIDVALIDITY 1700000000] v", "* OK [UIDNEXT 31] n", "* OK [HIGHESTMODSEQ 31] h"];

/** Gives one answer after the other, and the last one from then on. */
function inTurn(...answers: (readonly string[])[]): Answer {
  let asked = 0;
  return async ({ tag }, session) => {
    const lines = answers[Math.min(asked, answers.length - 1)] ?? [];
    asked += 1;
    await session.send(...lines.map((line) => line.replaceAll("%tag", tag)));
  };
}

async function counts(answers: ImapServerOptions["answers"], capabilities = SYNCED) {
  const { check, ...rest } = await judged({ answers, capabilities });
  const inbox = learntIn(check, "status")?.mailboxes?.[0];
  // Every one of these servers lets its mailbox be read.
  return { ...rest, inbox: inbox as MailboxCounts };
}

describe("what STATUS leaves out", () => {
  it.each<[string, string[]]>([
    ["an empty list", statusLine("")],
    ["no list", done("* STATUS INBOX")],
    ["no untagged answer", done()],
    ["items that nobody knows", statusLine("X-A 1 X-B (2 3)")],
  ])("is what EXAMINE says, where it is %s", async (_, status) => {
    const { inbox, state, findings } = await counts({ status, examine: done(...EXAMINED) });
    expect([state, findings]).toEqual(["up", []]);
    expect(inbox).toMatchObject({ messages: 12, unseen: null, uidNext: 31, uidValidity: 1_700_000_000, size: null });
    expect(inbox.first).toBeUndefined();
  });

  it.each([
    ["UIDVALIDITY", "MESSAGES 12 UNSEEN 2 UIDNEXT 31", "* OK [UIDVALIDITY 1700000000] v", "uidValidity"],
    ["UIDNEXT", "MESSAGES 12 UNSEEN 2 UIDVALIDITY 1700000000", "* OK [UIDNEXT 31] n", "uidNext"],
    ["MESSAGES", "UNSEEN 2 UIDNEXT 31 UIDVALIDITY 1700000000", "* 12 EXISTS", "messages"],
  ] as const)("is null where EXAMINE leaves it out as well: %s", async (_, items, line, key) => {
    const examine = done(...EXAMINED.filter((other) => other !== line));
    const { inbox, state, findings } = await counts({ status: statusLine(items), examine });
    expect([state, findings, inbox[key], inbox.examined?.[key]]).toEqual(["up", [], null, null]);
  });

  it("is null, and no 0, where nobody says anything", async () => {
    const { inbox, state, findings } = await counts({ status: done(), examine: done() });
    const nothing = { messages: null, uidNext: null, uidValidity: null, highestModseq: null };
    expect([state, findings]).toEqual(["up", []]);
    expect(inbox).toMatchObject({ ...nothing, unseen: null, size: null, examined: nothing });
  });
});

describe("what STATUS says", () => {
  it.each([
    ["in small letters", "messages 12 unseen 2 uidnext 31 uidvalidity 1700000000", { messages: 12, uidNext: 31 }],
    ["in quotes", 'MESSAGES "12" UNSEEN 2', { messages: 12, unseen: 2 }],
    ["among unknown items", "X-FOO (a b) MESSAGES 12 X-BAR NIL UNSEEN 2", { messages: 12, unseen: 2 }],
    ["twice", "MESSAGES 12 MESSAGES 12 UNSEEN 2", { messages: 12, unseen: 2 }],
    [
      "up to 63 bits",
      `${WHOLE.replace("SEQ 31", "SEQ 9223372036854775807")}`,
      { highestModseq: "9223372036854775807" },
    ],
    ["of UIDs up to 32 bits", "UIDNEXT 4294967295 UIDVALIDITY 4294967295", { uidNext: 2 ** 32 - 1 }],
    ["of mod-sequences that there are none", "HIGHESTMODSEQ 0", { highestModseq: "0" }],
  ])("is read %s", async (_, items, expected) => {
    const { inbox } = await counts({ status: statusLine(items), examine: done("* 12 EXISTS") });
    expect(inbox).toMatchObject(expected);
    expect(inbox.invalid).toBeUndefined();
  });

  it("counts not where it is told twice and differently", async () => {
    const { inbox } = await counts({ status: statusLine("UNSEEN 2 UNSEEN 3"), examine: done(...EXAMINED) });
    expect(inbox.unseen).toBeNull();
  });

  it("is that of the mailbox that was asked for, where others are told of", async () => {
    const status = done(
      "* STATUS Other (MESSAGES 99 UNSEEN 9)",
      `* STATUS "inbox" (${WHOLE})`,
      "* STATUS X (MESSAGES 1)",
    );
    const { inbox } = await counts({ status, examine: done(...EXAMINED) });
    expect(inbox).toMatchObject({ messages: 12, unseen: 2 });
  });
});

describe("a figure that there is not", () => {
  it.each([
    ["UIDVALIDITY 1666390893380", "UIDVALIDITY", "1666390893380", "uidValidity"],
    ["UIDVALIDITY 0", "UIDVALIDITY", "0", "uidValidity"],
    ["UIDVALIDITY 4294967296", "UIDVALIDITY", "4294967296", "uidValidity"],
    ["UIDNEXT 0", "UIDNEXT", "0", "uidNext"],
    ["UIDNEXT NIL", "UIDNEXT", "NIL", "uidNext"],
    ["uidnext abc", "UIDNEXT", "abc", "uidNext"],
    ["MESSAGES -1", "MESSAGES", "-1", "messages"],
    ["MESSAGES 9223372036854775808", "MESSAGES", "9223372036854775808", "messages"],
    ["MESSAGES 1e5", "MESSAGES", "1e5", "messages"],
    ["UNSEEN (1 2)", "UNSEEN", "(1 2)", "unseen"],
  ] as const)("is kept as it was written, and found: STATUS with %s", async (items, item, value, key) => {
    const { inbox, state, findings } = await counts({ status: statusLine(items), examine: done("* OK [X] x") });
    expect(inbox[key]).toBeNull();
    expect(inbox.invalid).toEqual([{ said: "STATUS", item, value }]);
    expect([state, findings]).toEqual(["degraded", ["mailbox-number-invalid"]]);
  });

  it.each([
    ["UIDVALIDITY 0", "UIDVALIDITY", "0"],
    ["UIDVALIDITY -3", "UIDVALIDITY", "-3"],
    ["uidnext 99999999999999999999999", "UIDNEXT", "99999999999999999999999"],
  ])("is found in EXAMINE too: [%s]", async (code, item, value) => {
    const { inbox, findings } = await counts({ status: statusLine("MESSAGES 1"), examine: done(`* OK [${code}] x`) });
    expect(inbox.invalid).toEqual([{ said: "EXAMINE", item, value }]);
    expect(findings).toEqual(["mailbox-number-invalid"]);
  });

  it("gives way to what EXAMINE says", async () => {
    const { inbox } = await counts({ status: statusLine("UIDVALIDITY 0"), examine: done(...EXAMINED) });
    expect(inbox.uidValidity).toBe(1_700_000_000);
  });

  it.each([
    ["0 in both", "HIGHESTMODSEQ 0", "* OK [HIGHESTMODSEQ 0] h", ["mailbox-modseq-invalid"]],
    ["0 in EXAMINE alone", "HIGHESTMODSEQ 5", "* OK [HIGHESTMODSEQ 0] h", ["mailbox-modseq-invalid"]],
    ["more than 63 bits", "HIGHESTMODSEQ 9223372036854775808", "* OK [NOMODSEQ] h", ["mailbox-modseq-invalid"]],
    ["0 in STATUS, which says NOMODSEQ", "HIGHESTMODSEQ 0", "* OK [NOMODSEQ] h", []],
    ["0 in STATUS, EXAMINE being silent", "HIGHESTMODSEQ 0", "* OK [X] h", []],
    ["absent", "MESSAGES 0", "* OK [X] h", []],
  ])("is no more than a notice as a mod-sequence: %s", async (_, items, code, found) => {
    const { state, findings } = await counts({ status: statusLine(items), examine: done("* 0 EXISTS", code) });
    expect([state, findings]).toEqual(["up", found]);
  });
});

describe("what STATUS and EXAMINE say differently", () => {
  const fewer = done("* 11 EXISTS", ...EXAMINED.slice(1));

  it("is asked once more, and is nothing where it fits by then", async () => {
    const status = inTurn(statusLine(WHOLE), statusLine(WHOLE.replace("MESSAGES 12", "MESSAGES 11")));
    const { inbox, state, findings } = await counts({ status, examine: fewer });
    expect([state, findings]).toEqual(["up", []]);
    expect(inbox).toMatchObject({ messages: 11, first: { status: { messages: 12 }, examined: { messages: 11 } } });
  });

  it("is nothing where new mail comes while it is asked", async () => {
    const examine = inTurn(done("* 13 EXISTS", EXAMINED[1] ?? "", "* OK [UIDNEXT 32] n"));
    const status = inTurn(statusLine(WHOLE), statusLine(WHOLE.replace("12", "13").replace("NEXT 31", "NEXT 32")));
    const { inbox, state, findings } = await counts({ status, examine });
    expect([state, findings, inbox.messages]).toEqual(["up", [], 13]);
  });

  it("is nothing where somebody goes on deleting", async () => {
    const status = inTurn(statusLine(WHOLE), statusLine(WHOLE.replace("12", "10")));
    const examine = inTurn(fewer, done("* 9 EXISTS", ...EXAMINED.slice(1)));
    expect((await counts({ status, examine })).findings).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    ["fewer messages", WHOLE, fewer],
    ["another UIDVALIDITY", WHOLE, done("* 12 EXISTS", "* OK [UIDVALIDITY 5] v", "* OK [UIDNEXT 31] n")],
    ["a smaller UIDNEXT", WHOLE, done("* 12 EXISTS", EXAMINED[1] ?? "", "* OK [UIDNEXT 30] n")],
    ["more unseen than there is", WHOLE.replace("UNSEEN 2", "UNSEEN 20"), done(...EXAMINED)],
    ["more messages than UIDs", "MESSAGES 12 UIDNEXT 12", done("* 12 EXISTS", "* OK [UIDNEXT 12] n")],
  ])("is found where it stays: %s", async (_, items, examine) => {
    const { state, findings } = await counts({ status: statusLine(items), examine });
    expect([state, findings]).toEqual(["degraded", ["mailbox-counts-disagree"]]);
  });

  it("is found where each opening gives another UIDVALIDITY", async () => {
    const opened = [1, 2].map((uidValidity) => done("* 12 EXISTS", `* OK [UIDVALIDITY ${uidValidity}] v`));
    expect((await counts({ status: statusLine(WHOLE), examine: inTurn(...opened) })).findings).toEqual([
      "mailbox-counts-disagree",
    ]);
  });

  it("is asked with the mailbox closed, by UNSELECT where there is one", async () => {
    const answers = { status: statusLine(WHOLE), examine: fewer };
    const said = async (capabilities: typeof SYNCED) =>
      (await counts(answers, capabilities)).server.sessions[0]?.lines
        .map((line) => line.split(" ").slice(1, 3).join(" "))
        .filter((line) => /^(STATUS|EXAMINE|UNSELECT|CLOSE)/.test(line));
    const both = ["STATUS INBOX", "EXAMINE INBOX"];
    expect(await said(SYNCED)).toEqual([...both, "UNSELECT", ...both]);
    const older = { afterLogin: SYNCED.afterLogin.filter((name) => name !== "UNSELECT") };
    expect(await said(older)).toEqual([...both, "EXAMINE imapscope-no-such-mailbox", ...both]);
  });

  it("accuses nobody who does not want to be asked twice", async () => {
    let asked = 0;
    const status: Answer = async ({ tag }, session) => {
      asked += 1;
      await session.send(...(asked === 1 ? [`* STATUS INBOX (${WHOLE})`, `${tag} OK done`] : [`${tag} BAD not now`]));
    };
    const { state, findings, inbox } = await counts({ status, examine: fewer });
    expect([state, findings, inbox.messages]).toEqual(["up", [], 12]);
  });

  it("takes the later of two EXISTS: mail came in while the mailbox was opened", async () => {
    const examine = done("* 11 EXISTS", ...EXAMINED);
    const { inbox, findings } = await counts({ status: statusLine(WHOLE), examine });
    expect([findings, inbox.examined?.messages, inbox.first]).toEqual([[], 12, undefined]);
  });
});

describe("the newest message", () => {
  it.each([
    ["is not asked for in an empty mailbox", "MESSAGES 0", done("* 0 EXISTS"), done(), null],
    [
      "is the one that FETCH tells of, whatever else it tells",
      "MESSAGES 2",
      done("* 2 EXISTS"),
      done("* 1 FETCH (FLAGS ())", '* 2 FETCH (internaldate "17-Jul-2026 02:44:25 -0700" UID 7)'),
      "2026-07-17T09:44:25.000Z",
    ],
    ["has no date where it is refused", "MESSAGES 2", done("* 2 EXISTS"), ["%tag NO not now"], null],
    ["has no date that is none", "MESSAGES 2", done("* 2 EXISTS"), done('* 2 FETCH (INTERNALDATE "soon")'), null],
  ])("%s", async (_, items, examine, fetch, newest) => {
    const { inbox, state } = await counts({ status: statusLine(items), examine, fetch });
    expect([state, inbox.newest]).toEqual(["up", newest]);
  });
});
