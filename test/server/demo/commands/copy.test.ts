import { describe, expect, it } from "vitest";
import { append, MESSAGE, twoSessions } from "../sessions.ts";

describe("COPY", () => {
  it("says under which UIDs the copies lie, with their flags and dates", async () => {
    const { one, two } = await twoSessions({}, "INBOX");
    expect(await one.ask("B COPY 1,11 Junk")).toBe("B OK [COPYUID 1700000004 19,29 4,5] COPY completed\r\n");
    expect(await one.ask("C STATUS Junk (MESSAGES UNSEEN UIDNEXT)")).toContain("(MESSAGES 5 UNSEEN 4 UIDNEXT 6)");
    await two.ask("D SELECT Junk");
    expect(await two.ask("E FETCH 4 (UID FLAGS)")).toContain("* 4 FETCH (UID 4 FLAGS (\\Seen))");
  });

  it("refuses a mailbox that is not there, and says to create it", async () => {
    const { one } = await twoSessions({}, "INBOX");
    expect(await one.ask("B COPY 1 None")).toMatch(/^B NO \[TRYCREATE\]/);
    expect(await one.ask("C UID COPY 1 None")).toMatch(/^C NO \[TRYCREATE\]/);
    expect(await one.ask("D COPY 99 Junk")).toMatch(/^D BAD/);
  });

  it("says OK to UIDs that are not there", async () => {
    const { one } = await twoSessions({}, "INBOX");
    expect(await one.ask("B UID COPY 1 Junk")).toBe("B OK UID COPY completed\r\n");
  });
});

describe("MOVE", () => {
  it("says where the message went before it is expunged", async () => {
    const { one, two } = await twoSessions();
    await one.ask(append());
    await one.ask(append(MESSAGE.replace("Hello", "Second")));
    await two.ask("N NOOP");
    expect(await one.ask("B UID MOVE 1 Trash")).toBe(
      "* OK [COPYUID 1700000006 1 1] Moved\r\n* 1 EXPUNGE\r\nB OK UID MOVE completed\r\n",
    );
    expect(await two.ask("C NOOP")).toBe("* 1 EXPUNGE\r\nC OK NOOP completed\r\n");
    expect(await two.ask("D FETCH 1 UID")).toContain("(UID 2)");
    await two.ask("E SELECT Trash");
    expect(await two.ask("F FETCH 1 BODY.PEEK[]")).toContain(MESSAGE);
  });

  it("gives a new UID within one mailbox", async () => {
    const { one } = await twoSessions();
    await one.ask(append());
    expect(await one.ask("B MOVE 1 Drafts")).toBe(
      "* OK [COPYUID 1700000003 1 2] Moved\r\n* 1 EXPUNGE\r\n* 1 EXISTS\r\nB OK MOVE completed\r\n",
    );
  });

  it("leaves everything where it is when it is refused", async () => {
    const { one } = await twoSessions();
    await one.ask(append());
    expect(await one.ask("B MOVE 1 None")).toMatch(/^B NO \[TRYCREATE\]/);
    await one.ask("C EXAMINE Drafts");
    expect(await one.ask("D MOVE 1 Trash")).toMatch(/^D NO \[READ-ONLY\]/);
    expect(await one.ask("E STATUS Drafts (MESSAGES)")).toContain("(MESSAGES 1)");
  });

  it("is not there without its capability", async () => {
    const { one } = await twoSessions({ capabilities: { afterLogin: ["IMAP4rev1", "UIDPLUS"] } }, "INBOX");
    expect(await one.ask("B MOVE 1 Trash")).toBe("B BAD Unknown command\r\n");
    expect(await one.ask("C UID MOVE 19 Trash")).toBe("C BAD Unknown command\r\n");
  });

  it("is part of IMAP4rev2", async () => {
    const { one } = await twoSessions({ capabilities: { afterLogin: ["IMAP4rev2"] } }, "INBOX");
    expect(await one.ask("B MOVE 1 Trash")).toContain("B OK");
  });
});
