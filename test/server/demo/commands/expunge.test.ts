import { describe, expect, it } from "vitest";
import { append, twoSessions } from "../sessions.ts";

async function threeMessages(options = {}) {
  const both = await twoSessions(options);
  for (let count = 0; count < 3; count++) await both.one.ask(append());
  await both.two.ask("N NOOP");
  await both.one.ask("D STORE 1,3 +FLAGS.SILENT (\\Deleted)");
  await both.two.ask("N NOOP");
  return both;
}

describe("EXPUNGE", () => {
  it("removes what is deleted, each told with the number that it has at that moment", async () => {
    const { one, two } = await threeMessages();
    expect(await one.ask("B EXPUNGE")).toBe("* 3 EXPUNGE\r\n* 1 EXPUNGE\r\nB OK EXPUNGE completed\r\n");
    expect(await two.ask("C NOOP")).toBe("* 3 EXPUNGE\r\n* 1 EXPUNGE\r\nC OK NOOP completed\r\n");
    expect(await two.ask("D STATUS Drafts (MESSAGES DELETED UIDNEXT)")).toContain("(MESSAGES 1 DELETED 0 UIDNEXT 4)");
  });

  it("by UID removes only what is named and deleted", async () => {
    const { one } = await threeMessages();
    expect(await one.ask("B UID EXPUNGE 2:3")).toBe("* 3 EXPUNGE\r\nB OK UID EXPUNGE completed\r\n");
    expect(await one.ask("C SEARCH DELETED")).toContain("* SEARCH 1\r\n");
  });

  it("by UID is not there without UIDPLUS", async () => {
    const { one } = await threeMessages({ capabilities: { afterLogin: ["IMAP4rev1"] } });
    expect(await one.ask("B UID EXPUNGE 1")).toBe("B BAD Unknown command\r\n");
  });

  it("is refused in a mailbox that is open for reading", async () => {
    const { one } = await threeMessages();
    await one.ask("B EXAMINE Drafts");
    expect(await one.ask("C EXPUNGE")).toMatch(/^C NO \[READ-ONLY\]/);
  });

  it("is done without a word by CLOSE, but not by UNSELECT nor after EXAMINE", async () => {
    const { one, two } = await threeMessages();
    await one.ask("B UNSELECT");
    await one.ask("C EXAMINE Drafts");
    await one.ask("D CLOSE");
    expect(await one.ask("E STATUS Drafts (MESSAGES)")).toContain("(MESSAGES 3)");
    await one.ask("F SELECT Drafts");
    expect(await one.ask("G CLOSE")).toBe("G OK CLOSE completed\r\n");
    expect(await two.ask("H NOOP")).toContain("* 3 EXPUNGE\r\n* 1 EXPUNGE\r\n");
  });
});
