import { describe, expect, it } from "vitest";
import { HEALTHY } from "../../../../server/demo/options.ts";
import { append, MESSAGE, twoSessions } from "../sessions.ts";

describe("APPEND", () => {
  it("stores a message under the next UID and tells the session that has the mailbox selected", async () => {
    const { one } = await twoSessions();
    expect(await one.ask(append())).toMatch(/^\* 1 EXISTS\r\nA OK \[APPENDUID 1700000003 1\] /);
    expect(await one.ask(append())).toMatch(/^\* 2 EXISTS\r\nA OK \[APPENDUID 1700000003 2\] /);
  });

  it("waits for leave to send the literal where the client does", async () => {
    const { one } = await twoSessions();
    one.send(`A APPEND Drafts {${MESSAGE.length}}\r\n`);
    await one.until(/\+ OK\r\n$/);
    one.send(`${MESSAGE}\r\n`);
    await one.until(/A OK \[APPENDUID/);
  });

  it("keeps flags and date", async () => {
    const { one } = await twoSessions();
    await one.ask(append(MESSAGE, { before: '(\\seen \\Recent Work) "01-Feb-2026 12:00:00 +0200" ' }));
    expect(await one.ask("B FETCH 1 (FLAGS INTERNALDATE)")).toContain(
      '* 1 FETCH (FLAGS (\\Seen Work) INTERNALDATE " 1-Feb-2026 10:00:00 +0000")',
    );
  });

  it("counts on top of what is configured", async () => {
    const { one } = await twoSessions({}, "Sent");
    expect(await one.ask(append(MESSAGE, { mailbox: "Archive" }))).toContain("A OK [APPENDUID 1700000001 341]");
    expect(await one.ask("B STATUS Archive (MESSAGES UNSEEN UIDNEXT SIZE)")).toContain(
      `(MESSAGES 341 UNSEEN 1 UIDNEXT 342 SIZE ${340 * 4096 + MESSAGE.length})`,
    );
    expect(await one.ask(append(MESSAGE, { mailbox: "INBOX", before: "(\\Seen) " }))).toContain("00 31]");
    expect(await one.ask("C STATUS INBOX (MESSAGES UNSEEN UIDNEXT)")).toContain("(MESSAGES 13 UNSEEN 2 UIDNEXT 32)");
  });

  it("is forgotten when the server is given other mailboxes, and the session that had one selected is told so", async () => {
    const { one, server } = await twoSessions();
    await one.ask(append());
    server.set({ mailboxes: [{ name: "Drafts", messages: 7 }] });
    expect(await one.ask("B FETCH 1 UID")).toBe("B NO [NONEXISTENT] The mailbox was deleted\r\n");
    expect(await one.ask("C SELECT Drafts")).toContain("* 7 EXISTS\r\n");
    expect(await one.ask(append())).toContain("* 8 EXISTS\r\n");
  });

  it("refuses what has no mailbox, no message, or a date that is none", async () => {
    const { one } = await twoSessions({
      mailboxes: [...HEALTHY.mailboxes, { name: "Locked", refuses: "NO [NOPERM] no" }],
    });
    expect(await one.ask(append(MESSAGE, { mailbox: "None" }))).toBe("A NO [TRYCREATE] No such mailbox\r\n");
    expect(await one.ask(append(MESSAGE, { mailbox: "Locked" }))).toBe("A NO [NOPERM] no\r\n");
    expect(await one.ask('A APPEND Drafts "text"')).toMatch(/^A BAD/);
    expect(await one.ask(append(MESSAGE, { before: '"today" ' }))).toMatch(/^A BAD/);
  });

  it("refuses what goes beyond the quota, and beyond what the server holds at all", async () => {
    const { one, server } = await twoSessions({ quota: { usedBytes: 900, limitBytes: 1024 } });
    expect(await one.ask(append())).toContain("A OK");
    expect(await one.ask("B GETQUOTAROOT Drafts")).toContain("(STORAGE 1 1)");
    expect(await one.ask(append())).toMatch(/^A NO \[OVERQUOTA\]/);
    server.set({ quota: null });
    const large = "x".repeat(1024 * 1024);
    for (let count = 0; count < 15; count++) expect(await one.ask(append(large))).toContain("A OK");
    expect(await one.ask(append(large))).toMatch(/^A NO \[OVERQUOTA\]/);
    expect(server.store.octets).toBe(MESSAGE.length + 15 * large.length);
  });

  it("tells no UID where there is no UIDPLUS", async () => {
    const { one } = await twoSessions({ capabilities: { afterLogin: ["IMAP4rev1"] } });
    expect(await one.ask(append())).toContain("A OK APPEND completed");
  });
});
