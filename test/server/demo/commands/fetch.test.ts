import { describe, expect, it } from "vitest";
import { append, MESSAGE, twoSessions } from "../sessions.ts";

const HEADER = MESSAGE.slice(0, MESSAGE.indexOf("\r\n\r\n") + 4);
const BODY = MESSAGE.slice(HEADER.length);
const literal = (text: string) => `{${text.length}}\r\n${text}`;

/** A session that has stored the message. */
async function stored(message = MESSAGE) {
  const { one, two, server } = await twoSessions();
  await one.ask(append(message));
  await two.ask("N NOOP");
  return { one, two, server };
}

describe("FETCH", () => {
  it.each([
    ["UID", "UID 1"],
    ["(UID FLAGS)", "UID 1 FLAGS ()"],
    ["rfc822.size", `RFC822.SIZE ${MESSAGE.length}`],
    ["MODSEQ", "MODSEQ (2)"],
    ["BODY.PEEK[]", `BODY[] ${literal(MESSAGE)}`],
    ["BODY.PEEK[HEADER]", `BODY[HEADER] ${literal(HEADER)}`],
    ["BODY.PEEK[TEXT]", `BODY[TEXT] ${literal(BODY)}`],
    ["BODY.PEEK[1]", `BODY[1] ${literal(BODY)}`],
    ["BODY.PEEK[]<6.3>", `BODY[]<6> ${literal("A <")}`],
    ["BODY.PEEK[HEADER.FIELDS (subject X)]", `BODY[HEADER.FIELDS (subject X)] ${literal("Subject: Hello\r\n\r\n")}`],
    ["RFC822.HEADER", `RFC822.HEADER ${literal(HEADER)}`],
  ])("tells %s", async (items, told) => {
    const { two } = await stored();
    expect(await two.ask(`B FETCH 1 ${items}`)).toBe(`* 1 FETCH (${told})\r\nB OK FETCH completed\r\n`);
  });

  it("tells the envelope, with a literal where it needs one", async () => {
    const { two } = await stored("From: Ä <a@example.com>\r\nTo: b@example.com, c@example.com\r\n\r\n");
    const sender = '(({2}\r\n\u00c3\u0084 NIL "a" "example.com"))';
    expect(await two.ask("B FETCH 1 ENVELOPE")).toContain(
      `ENVELOPE (NIL NIL ${sender} ${sender} ${sender} ((NIL NIL "b" "example.com")(NIL NIL "c" "example.com")) NIL NIL NIL NIL)`,
    );
  });

  it("gives back every octet", async () => {
    const octets = String.fromCharCode(...Array.from({ length: 256 }, (_, at) => at));
    const { two, one } = await twoSessions();
    one.send(
      Buffer.concat([Buffer.from("A APPEND Drafts {256+}\r\n"), Buffer.from(octets, "latin1"), Buffer.from("\r\n")]),
    );
    await one.until(/A OK/);
    await two.ask("N NOOP");
    expect(await two.ask("B FETCH 1 BODY.PEEK[]")).toBe(
      `* 1 FETCH (BODY[] ${literal(octets)})\r\nB OK FETCH completed\r\n`,
    );
  });

  it("tells the UID in every answer to UID FETCH, and passes over UIDs that are not there", async () => {
    const { two } = await stored();
    expect(await two.ask("B UID FETCH 1:99 FLAGS")).toBe("* 1 FETCH (UID 1 FLAGS ())\r\nB OK UID FETCH completed\r\n");
    expect(await two.ask("C UID FETCH 7 FLAGS")).toBe("C OK UID FETCH completed\r\n");
  });

  it("refuses numbers that are not there, unknown items and no items", async () => {
    const { two } = await stored();
    for (const line of [
      "B FETCH 2 UID",
      "B FETCH 1:2 UID",
      "B FETCH 0 UID",
      "B FETCH x UID",
      "B FETCH 1 NONE",
      "B FETCH 1",
    ]) {
      expect(await two.ask(line)).toMatch(/^B BAD/);
    }
  });

  it("marks what was read as seen, and PEEK does not", async () => {
    const { one, two } = await stored();
    expect(await two.ask("B FETCH 1 BODY.PEEK[TEXT]")).not.toContain("FLAGS");
    expect(await two.ask("C FETCH 1 BODY[TEXT]")).toContain("* 1 FETCH (FLAGS (\\Seen) BODY[TEXT]");
    expect(await two.ask("D FETCH 1 BODY[TEXT]")).not.toContain("FLAGS");
    expect(await one.ask("E NOOP")).toBe("* 1 FETCH (UID 1 FLAGS (\\Seen))\r\nE OK NOOP completed\r\n");
  });

  it("marks nothing in a mailbox that was opened with EXAMINE", async () => {
    const { two } = await stored();
    await two.ask("B EXAMINE Drafts");
    expect(await two.ask("C FETCH 1 BODY[]")).not.toContain("FLAGS");
    expect(await two.ask("D FETCH 1 FLAGS")).toContain("FLAGS ()");
  });

  it("makes up contents for messages that are only counted, as long as their size says", async () => {
    const { one } = await twoSessions({}, "INBOX");
    const answer = await one.ask("B FETCH 12 (UID FLAGS RFC822.SIZE BODY.PEEK[])");
    expect(answer).toMatch(/^\* 12 FETCH \(UID 30 FLAGS \(\) RFC822\.SIZE 4096 BODY\[\] \{4096\}\r\nFrom: /);
    expect(answer.indexOf("\r\n)\r\nB OK")).toBe(answer.indexOf("From: ") + 4094);
    expect(await one.ask("C FETCH 1 FAST")).toMatch(/FLAGS \(\\Seen\) INTERNALDATE "[^"]+" RFC822\.SIZE 4096\)/);
  });

  it("tells the expunge of a message by others only when numbers may change", async () => {
    const { one, two } = await stored();
    await one.ask(append());
    await two.ask("N NOOP");
    await one.ask("B STORE 1 +FLAGS.SILENT (\\Deleted)");
    await one.ask("C EXPUNGE");
    expect(await two.ask("D FETCH 1 FLAGS")).toBe("D NO [EXPUNGEISSUED] Some of the messages are gone\r\n");
    expect(await two.ask("E FETCH 2 UID")).toContain("* 2 FETCH (UID 2)");
    expect(await two.ask("F UID SEARCH ALL")).toBe("* SEARCH 2\r\nF OK UID SEARCH completed\r\n");
    expect(await two.ask("G NOOP")).toBe("* 1 EXPUNGE\r\nG OK NOOP completed\r\n");
    expect(await two.ask("H FETCH 1 UID")).toContain("* 1 FETCH (UID 2)");
  });
});
