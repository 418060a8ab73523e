import { describe, expect, it } from "vitest";
import type { ImapServerOptions } from "../../../../server/demo/options.ts";
import { judged, learntIn } from "../../../support/judged.ts";

const CAPABLE = { afterLogin: ["IMAP4rev1", "ID", "IDLE", "UIDPLUS", "MOVE", "CONDSTORE", "UNSELECT", "NAMESPACE"] };
const INBOX = '* LIST () "/" INBOX';
const NAMESPACE = '* NAMESPACE (("INBOX." ".")) (("user." ".")) NIL';

/** A server that lists these mailboxes and opens those whose names stand on the wire like this. */
function opening(list: readonly string[], ...names: string[]): Partial<ImapServerOptions> {
  const refuse = (name: string) => !names.includes(name);
  const line =
    (command: string) =>
    ({ args: [name], tag }: { args: readonly unknown[]; tag: string }) =>
      refuse(String(name))
        ? [`${tag} NO Mailbox does not exist`]
        : command === "STATUS"
          ? [`* STATUS x (MESSAGES 3 UNSEEN 1 UIDNEXT 9 UIDVALIDITY 7)`, `${tag} OK done`]
          : ["* 3 EXISTS", `${tag} OK done`];
  const answer =
    (command: string): ImapServerOptions["answers"][string] =>
    async (given, session) =>
      session.send(...line(command)(given));
  return {
    capabilities: CAPABLE,
    answers: { list: [...list, "%tag OK done"], status: answer("STATUS"), examine: answer("EXAMINE") },
  };
}

async function statusOf(options: Partial<ImapServerOptions>, ...mailboxes: string[]) {
  const { check, ...rest } = await judged(options, { mailboxes });
  const counted = learntIn(check, "status")?.mailboxes ?? [];
  return { ...rest, codes: counted.map((one) => ("failure" in one ? one.failure.code : one.messages)) };
}

describe("a name that is no modified UTF-7", () => {
  it.each([
    ["R&D", '* LIST () "/" R&D'],
    ["&&", '* LIST () "/" "&&"'],
    ["Sent&", '* LIST () "/" {5}\r\nSent&'],
    ["&Jjo!", '* LIST () "/" "&Jjo!"'],
    ["&2D0-x", '* LIST () "/" &2D0-x'],
    ["Entwürfe", '* LIST () "/" Entwürfe'],
    ['a "b" \\c', '* LIST () "/" "a \\"b\\" \\\\c"'],
    ["100% *", '* LIST () "/" "100% *"'],
    ["../x..y", '* LIST () "/" "../x..y"'],
  ])("is shown and asked for as it is: %s", async (name, line) => {
    const options = opening([INBOX, line], "INBOX", name);
    const { state, findings, codes } = await statusOf(options, "INBOX", name);
    expect([state, findings, codes]).toEqual(["up", [], [3, 3]]);
  });

  it("is decoded where it is one, and asked for as it was listed", async () => {
    const options = opening(
      [INBOX, '* LIST () "/" Entw&APw-rfe', '* LIST () "/" R&-D', '* LIST () "/" &AGEAYg-'],
      "Entw&APw-rfe",
      "R&-D",
      "&AGEAYg-",
    );
    expect((await statusOf(options, "Entwürfe", "R&D", "ab")).codes).toEqual([3, 3, 3]);
  });

  it("is encoded where it is not listed", async () => {
    expect((await statusOf(opening([INBOX], "Entw&APw-rfe", "R&-D"), "Entwürfe", "R&D")).codes).toEqual([3, 3]);
  });

  it("is one where the server has IMAP4rev2 alone, whose names are UTF-8", async () => {
    const options = opening([INBOX, '* LIST () "/" "Entwürfe"', '* LIST () "/" "a&-b"'], "Entwürfe", "a&-b", "Müll");
    const rev2 = { ...options, capabilities: { afterLogin: ["IMAP4rev2", "CONDSTORE"] } };
    expect((await statusOf(rev2, "Entwürfe", "a&-b", "Müll")).codes).toEqual([3, 3, 3]);
  });
});

describe("the prefix of a namespace", () => {
  const inNamespace = (list: readonly string[], ...names: string[]) => {
    const options = opening(list, ...names);
    return { ...options, answers: { ...options.answers, namespace: [NAMESPACE, "%tag OK done"] } };
  };

  it("is put before a name that does not have it", async () => {
    const options = inNamespace([INBOX, '* LIST () "." INBOX.Archive'], "INBOX", "INBOX.Archive", "INBOX.New");
    expect((await statusOf(options, "inbox", "Archive", "INBOX.Archive", "New")).codes).toEqual([3, 3, 3, 3]);
  });

  it("is not put before a name of another namespace, nor in the list", async () => {
    const options = inNamespace([INBOX, '* LIST () "." user.bob'], "user.bob", "user.eve");
    const { check } = await judged(options);
    expect(learntIn(check, "list")?.mailboxes?.map(({ path }) => path)).toContain("user.bob");
    expect((await statusOf(options, "user.bob", "user.eve")).codes).toEqual([3, 3]);
  });
});

describe("a name that only holds others", () => {
  const list = [
    INBOX,
    '* LIST (\\NonExistent) "/" shared',
    '* LIST () "/" shared/bob',
    '* LIST (\\NOSELECT \\HasChildren) "/" [Gmail]',
    '* LIST () "/" [Gmail]/Spam',
    '* LIST () "/" a/b',
  ];

  it.each([
    "NO Mailbox is not selectable",
    "NO [NONEXISTENT] Unknown Mailbox: [Gmail] (Failure)",
    "NO [CANNOT] no",
    "BAD no",
  ])("is no server error, and neither deleted nor renamed: %s", async (answer) => {
    const options = { capabilities: CAPABLE, answers: { list: [...list, "%tag OK done"], status: answer } };
    const { state, findings, codes } = await statusOf(options, "shared", "[Gmail]");
    expect([state, findings]).toEqual(["degraded", ["mailbox-not-selectable"]]);
    expect(codes).toEqual(["NotSelectable", "NotSelectable"]);
  });

  it("may be INBOX", async () => {
    const answers = {
      list: ['* LIST (\\Noselect \\HasChildren) "/" INBOX', '* LIST () "/" INBOX/a', "%tag OK done"],
      status: "NO Mailbox is not selectable",
    };
    const { state, findings, codes } = await statusOf({ capabilities: CAPABLE, answers }, "INBOX");
    expect([state, findings, codes]).toEqual(["degraded", ["mailbox-not-selectable"], ["NotSelectable"]]);
  });

  it("need not be listed", async () => {
    const answers = { list: [...list, "%tag OK done"], status: "NO [NONEXISTENT] no such mailbox" };
    const { findings } = await statusOf({ capabilities: CAPABLE, answers }, "a");
    expect(findings).toEqual(["mailbox-not-selectable"]);
  });

  it("is counted where the server counts it all the same", async () => {
    expect((await statusOf(opening(list, "shared"), "shared")).codes).toEqual([3]);
  });

  it("hides no other failure", async () => {
    const mailboxes = [
      { name: "INBOX", messages: 1 },
      { name: "Parent", attributes: ["\\Noselect"] },
      { name: "Parent/a", attributes: ["\\Sent"] },
      { name: "Broken", refuses: "NO [SERVERBUG] Internal error occurred" },
    ];
    const { findings, codes } = await statusOf({ mailboxes }, "INBOX", "Parent", "Broken", "Missing");
    expect(codes).toEqual([1, "NotSelectable", "SERVERBUG", "NONEXISTENT"]);
    expect(new Set(findings)).toEqual(new Set(["session-server-error", "mailbox-not-selectable", "mailbox-not-found"]));
  });
});
