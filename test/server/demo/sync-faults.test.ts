import { describe, expect, it } from "vitest";
import { withoutEffect } from "../../../server/demo/faults.ts";
import type { ImapServerOptions } from "../../../server/demo/options.ts";
import { connectPlain } from "../../support/raw-client.ts";
import { append, logIn, MESSAGE, twoSessions } from "./sessions.ts";

/** What the second session reads of a message that the first one stored. */
async function readBack(appended: ImapServerOptions["appended"]) {
  const { one, two } = await twoSessions({ appended });
  await one.ask(append());
  await two.ask("N NOOP");
  const answer = await two.ask("B FETCH 1 (RFC822.SIZE BODY.PEEK[])");
  const [, size, octets, rest = ""] = /RFC822\.SIZE (\d+) BODY\[\] \{(\d+)\}\r\n(.*)/s.exec(answer) ?? [];
  return { size: Number(size), octets: Number(octets), content: rest.slice(0, Number(octets)) };
}

describe("a message that is altered on the way", () => {
  it("is not, usually", async () => {
    expect(await readBack("kept")).toEqual({ size: MESSAGE.length, octets: MESSAGE.length, content: MESSAGE });
  });

  it("gets another header field", async () => {
    const { size, octets, content } = await readBack("header-added");
    expect(content).toMatch(/^X-Scanned-By: [^\r]+\r\nFrom: /);
    expect(content.endsWith(MESSAGE)).toBe(true);
    expect(size).toBe(octets);
  });

  it("gets another subject", async () => {
    const { size, octets, content } = await readBack("header-changed");
    expect(content).toBe(MESSAGE.replace("Subject: Hello", "Subject: [EXTERNAL] Hello"));
    expect(size).toBe(octets);
  });

  it("gets a footer", async () => {
    const { size, octets, content } = await readBack("body-changed");
    expect(content.startsWith(`${MESSAGE}-- \r\n`)).toBe(true);
    expect(size).toBe(octets);
  });

  it("has the size that it has without carriage returns", async () => {
    expect(await readBack("size-wrong")).toEqual({
      size: MESSAGE.replaceAll("\r", "").length,
      octets: MESSAGE.length,
      content: MESSAGE,
    });
  });
});

describe("a message that is hidden", () => {
  it("is there for the session that stored it, and for no other", async () => {
    const { one, two, server } = await twoSessions({ appended: "hidden" });
    expect(await one.ask(append())).toContain("* 1 EXISTS\r\nA OK [APPENDUID 1700000003 1]");
    expect(await one.ask("B UID SEARCH ALL")).toContain("* SEARCH 1\r\n");
    expect(await two.ask("C NOOP")).toBe("C OK NOOP completed\r\n");
    expect(await two.ask("D UID SEARCH ALL")).toContain("* SEARCH\r\n");
    expect(await two.ask("E UID FETCH 1 FLAGS")).toBe("E OK UID FETCH completed\r\n");
    expect(await (await logIn(server)).ask("F STATUS Drafts (MESSAGES UIDNEXT)")).toContain("(MESSAGES 0 UIDNEXT 2)");
  });
});

describe("a command without effect", () => {
  it.each([
    ["store", "UID STORE 1 +FLAGS (\\Flagged)"],
    ["move", "UID MOVE 1 Trash"],
    ["uid expunge", "UID EXPUNGE 1"],
    ["expunge", "EXPUNGE"],
    ["append", append().slice(2)],
  ])("%s is answered OK, and nothing happened", async (name, line) => {
    const { one, two, server } = await twoSessions();
    await one.ask(append(MESSAGE, { before: "(\\Deleted) " }));
    await two.ask("N NOOP");
    server.set({ answers: { [name]: withoutEffect() } });
    expect(await one.ask(`B ${line}`)).toBe("B OK Completed\r\n");
    expect(await two.ask("C NOOP")).toBe("C OK NOOP completed\r\n");
    expect(await two.ask("D FETCH 1:* (UID FLAGS)")).toBe(
      "* 1 FETCH (UID 1 FLAGS (\\Deleted))\r\nD OK FETCH completed\r\n",
    );
  });

  it("has its own answer where the UID form has one", async () => {
    const { one } = await twoSessions({ answers: { store: "NO first", "uid store": "NO second" } }, "INBOX");
    expect(await one.ask("B STORE 1 FLAGS ()")).toBe("B NO first\r\n");
    expect(await one.ask("C UID STORE 1 FLAGS ()")).toBe("C NO second\r\n");
  });
});

describe("a mailbox that can only be read", () => {
  it("says so to SELECT, and means it", async () => {
    const { one } = await twoSessions({ readOnly: true }, "INBOX");
    const selected = await one.ask("B SELECT INBOX");
    expect(selected).toContain("[PERMANENTFLAGS ()]");
    expect(selected).toContain("B OK [READ-ONLY]");
    expect(await one.ask("C MOVE 1 Trash")).toMatch(/^C NO \[READ-ONLY\]/);
  });
});

describe("a limit of sessions", () => {
  it("refuses the login of one more until another one leaves", async () => {
    const answer = "NO [LIMIT] Too many sessions";
    const { server, one, two } = await twoSessions({ loginLimit: { sessions: 2, answer } });
    const third = await logIn(server);
    expect(third.received()).toContain(`L ${answer}\r\n`);
    expect(await third.ask("B STATUS INBOX (MESSAGES)")).toMatch(/^B BAD/);
    await two.ask("C LOGOUT");
    await two.ended;
    await expect.poll(() => third.ask("D LOGIN u p")).toContain("D OK");
    expect(await one.ask("E NOOP")).toContain("E OK");
  });

  it("can say goodbye instead", async () => {
    const { server } = await twoSessions({ loginLimit: { sessions: 3, answer: { bye: "[LIMIT] Too many sessions" } } });
    await logIn(server);
    const fourth = connectPlain(server);
    await fourth.until(/\r\n/);
    fourth.send("L LOGIN u p\r\n");
    expect(await fourth.ended).toBe("end");
    expect(fourth.received()).toContain("* BYE [LIMIT] Too many sessions\r\n");
  });

  it("lets nobody in with the wrong password", async () => {
    const { server } = await twoSessions({ loginLimit: { sessions: 2, answer: "NO [LIMIT] full" } });
    expect(await (await logIn(server)).ask("B LOGIN u wrong")).toMatch(/^B NO \[AUTHENTICATIONFAILED\]/);
  });
});
