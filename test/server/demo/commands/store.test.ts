import { describe, expect, it } from "vitest";
import { append, MESSAGE, twoSessions } from "../sessions.ts";

describe("STORE", () => {
  it("adds, removes and replaces flags, and says what they are now", async () => {
    const { one, two } = await twoSessions();
    await one.ask(append());
    expect(await one.ask("B STORE 1 +FLAGS (\\seen Work)")).toBe(
      "* 1 FETCH (FLAGS (\\Seen Work))\r\nB OK STORE completed\r\n",
    );
    expect(await one.ask("C UID STORE 1 -flags \\Seen")).toContain("* 1 FETCH (UID 1 FLAGS (Work))\r\nC OK UID STORE");
    expect(await one.ask("D STORE 1 FLAGS (\\Flagged)")).toContain("FLAGS (\\Flagged))");
    expect(await one.ask("E STORE 1 FLAGS.SILENT ()")).toBe("E OK STORE completed\r\n");
    expect(await two.ask("F NOOP")).toBe("* 1 EXISTS\r\nF OK NOOP completed\r\n");
    expect(await two.ask("G FETCH 1 FLAGS")).toContain("FLAGS ()");
  });

  it("is told to the others once, and not again to who did it", async () => {
    const { one, two } = await twoSessions({}, "INBOX");
    await one.ask("B STORE 11:12 +FLAGS.SILENT (\\Seen)");
    expect(await one.ask("C NOOP")).toBe("C OK NOOP completed\r\n");
    expect(await two.ask("D NOOP")).toBe(
      "* 11 FETCH (UID 29 FLAGS (\\Seen))\r\n* 12 FETCH (UID 30 FLAGS (\\Seen))\r\nD OK NOOP completed\r\n",
    );
    expect(await two.ask("E NOOP")).toBe("E OK NOOP completed\r\n");
    expect(await two.ask("F STATUS INBOX (UNSEEN MESSAGES)")).toContain("(UNSEEN 0 MESSAGES 12)");
  });

  it("is refused in a mailbox that is open for reading, and when it is malformed", async () => {
    const { one } = await twoSessions({ readOnly: true }, "INBOX");
    expect(await one.ask("B STORE 1 +FLAGS (\\Seen)")).toMatch(/^B NO \[READ-ONLY\]/);
    for (const rest of ["1 +FLAGS", "1 FLAG (\\Seen)", "1", "x FLAGS ()"]) {
      expect(await one.ask(`C STORE ${rest}`)).toMatch(/^C BAD/);
    }
  });

  it("keeps the flags that are permanent and forgets the others", async () => {
    const { one } = await twoSessions({ permanentFlags: ["\\Seen", "\\Deleted"] });
    expect(await one.ask("B SELECT Drafts")).toContain("[PERMANENTFLAGS (\\Seen \\Deleted)]");
    await one.ask(append(MESSAGE, { before: "(\\Flagged) " }));
    expect(await one.ask("C STORE 1 +FLAGS (\\Seen \\Flagged Work)")).toContain("* 1 FETCH (FLAGS (\\Seen))");
  });

  it("keeps keywords where any keyword may be made", async () => {
    const { one } = await twoSessions({ permanentFlags: ["\\Seen", "\\*"] });
    await one.ask(append());
    expect(await one.ask("B STORE 1 +FLAGS (\\Answered Work)")).toContain("FLAGS (Work)");
    expect(await one.ask("C SELECT Drafts")).toContain("* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft Work)");
  });
});
