import { describe, expect, it } from "vitest";
import type { RawClient } from "../../../support/raw-client.ts";
import { append, twoSessions } from "../sessions.ts";

const MAILBOXES = [{ name: "INBOX", messages: 3 }, { name: "Drafts" }];
const setup = (options = {}) => twoSessions({ mailboxes: MAILBOXES, ...options });

async function names(client: RawClient): Promise<string[]> {
  const answer = await client.ask('T LIST "" *');
  return [...answer.matchAll(/^\* LIST \(([^)]*)\) "\/" "(.*)"\r$/gm)].map(([, attributes, name]) =>
    attributes?.includes("\\Noselect") ? `(${name})` : (name ?? ""),
  );
}

describe("CREATE", () => {
  it("makes a mailbox, and those above it, with a UIDVALIDITY of its own", async () => {
    const { one, two } = await setup();
    expect(await one.ask("B CREATE canary/new/")).toBe("B OK CREATE completed\r\n");
    expect(await names(two)).toEqual(["INBOX", "Drafts", "canary", "canary/new"]);
    const validity = async () =>
      Number(/UIDVALIDITY (\d+)/.exec(await two.ask("C STATUS canary/new (UIDVALIDITY)"))?.[1]);
    const first = await validity();
    await one.ask("D DELETE canary/new");
    await one.ask("E CREATE canary/new");
    expect(await validity()).toBeGreaterThan(first);
  });

  it.each(["INBOX", "inbox", "Drafts"])("refuses what is there already: %s", async (name) => {
    const { one } = await setup();
    expect(await one.ask(`B CREATE ${name}`)).toMatch(/^B NO \[ALREADYEXISTS\]/);
  });

  it.each(['""', "a//b", "/a", '"a*b"', '"a%"', "&x-", "&AGE-", "x".repeat(300)])(
    "refuses a name that cannot be: %s",
    async (name) => {
      const { one } = await setup();
      expect(await one.ask(`B CREATE ${name}`)).toMatch(/^B NO \[CANNOT\]/);
    },
  );

  it("takes names in modified UTF-7", async () => {
    const { one, two } = await setup();
    await one.ask("B CREATE &ZeVnLIqe-");
    expect(await two.ask("C SELECT &ZeVnLIqe-")).toContain("C OK [READ-WRITE]");
  });

  it("ends at a thousand mailboxes", async () => {
    const { one } = await setup({ mailboxes: Array.from({ length: 999 }, (_, at) => ({ name: `m${at}` })) });
    expect(await one.ask("B CREATE a/b")).toMatch(/^B NO \[LIMIT\]/);
    expect(await one.ask("C CREATE a")).toMatch(/^C OK/);
  });
});

describe("DELETE", () => {
  it("takes the mailbox away from a session that has it selected", async () => {
    const { one, two } = await setup();
    await one.ask(append());
    await two.ask("N NOOP");
    expect(await one.ask("B DELETE Drafts")).toBe("B OK DELETE completed\r\n");
    expect(await two.ask("C FETCH 1 FLAGS")).toBe("C NO [NONEXISTENT] The mailbox was deleted\r\n");
    expect(await two.ask("D NOOP")).toBe("D OK NOOP completed\r\n");
    expect(await two.ask(append())).toMatch(/^A NO \[TRYCREATE\]/);
    expect(await two.ask("E CLOSE")).toBe("E OK CLOSE completed\r\n");
    expect(await two.ask("F SELECT Drafts")).toMatch(/^F NO \[NONEXISTENT\]/);
  });

  it("leaves the name while there are mailboxes below it", async () => {
    const { one } = await setup();
    await one.ask("B CREATE a/b");
    expect(await one.ask("C DELETE a")).toMatch(/^C OK/);
    expect(await names(one)).toEqual(["INBOX", "Drafts", "a/b", "(a)"]);
    expect(await one.ask("D SELECT a")).toMatch(/^D NO \[CANNOT\]/);
    expect(await one.ask("E DELETE a")).toMatch(/^E NO \[HASCHILDREN\]/);
    expect(await one.ask("F CREATE a")).toMatch(/^F OK/);
    expect(await one.ask("G SELECT a")).toContain("* 0 EXISTS");
  });

  it("refuses INBOX and what is not there", async () => {
    const { one } = await setup();
    expect(await one.ask("B DELETE inbox")).toMatch(/^B NO \[CANNOT\]/);
    expect(await one.ask("C DELETE None")).toMatch(/^C NO \[NONEXISTENT\]/);
  });
});

describe("RENAME", () => {
  it("takes along messages, sessions and everything below", async () => {
    const { one, two } = await setup();
    await one.ask("B CREATE Drafts/2026");
    await one.ask(append());
    expect(await one.ask("C RENAME Drafts Old")).toBe("C OK RENAME completed\r\n");
    expect(await two.ask("D NOOP")).toContain("* 1 EXISTS");
    expect(await names(two)).toEqual(["INBOX", "Old", "Old/2026"]);
    expect(await two.ask("E STATUS Old (MESSAGES)")).toContain('* STATUS "Old" (MESSAGES 1)');
  });

  it("of INBOX takes the messages and leaves INBOX", async () => {
    const { one } = await setup();
    expect(await one.ask("B RENAME INBOX Old")).toMatch(/^B OK/);
    expect(await one.ask("C STATUS INBOX (MESSAGES UIDNEXT)")).toContain("(MESSAGES 0 UIDNEXT 4)");
    expect(await one.ask("D STATUS Old (MESSAGES)")).toContain("(MESSAGES 3)");
  });

  it("refuses what is not there, what is there already, and to move a mailbox into itself", async () => {
    const { one } = await setup();
    expect(await one.ask("B RENAME None Other")).toMatch(/^B NO \[NONEXISTENT\]/);
    expect(await one.ask("C RENAME Drafts inbox")).toMatch(/^C NO \[ALREADYEXISTS\]/);
    expect(await one.ask("D RENAME Drafts Drafts/a")).toMatch(/^D NO \[CANNOT\]/);
    expect(await one.ask("E RENAME Drafts")).toMatch(/^E BAD/);
  });
});

describe("SUBSCRIBE and UNSUBSCRIBE", () => {
  it("decide what a LIST of subscriptions shows", async () => {
    const { one, two } = await setup();
    await one.ask("B CREATE new");
    const subscribed = async () => (await two.ask('C LIST (SUBSCRIBED) "" *')).match(/"\w+"(?=\r)/g);
    expect(await subscribed()).toEqual(['"INBOX"', '"Drafts"']);
    await one.ask("D SUBSCRIBE new");
    await one.ask("E UNSUBSCRIBE INBOX");
    expect(await subscribed()).toEqual(['"Drafts"', '"new"']);
    expect(await one.ask("F SUBSCRIBE None")).toMatch(/^F NO \[NONEXISTENT\]/);
  });
});

describe("a LIST that does not follow", () => {
  it("does not show what was created, under its own name", async () => {
    const { one, two } = await setup({ hides: ["create"] });
    expect(await one.ask("B CREATE new")).toMatch(/^B OK/);
    expect(await names(two)).toEqual(["INBOX", "Drafts"]);
    expect(await one.ask("C RENAME new newer")).toMatch(/^C OK/);
    expect(await names(two)).toEqual(["INBOX", "Drafts", "newer"]);
  });

  it("shows the old name of what was renamed", async () => {
    const { one, two } = await setup({ hides: ["rename"] });
    expect(await one.ask("B RENAME Drafts newer")).toMatch(/^B OK/);
    expect(await names(two)).toEqual(["INBOX", "Drafts"]);
    expect(await two.ask('C LIST "" * RETURN (STATUS (MESSAGES))')).not.toContain("newer");
    expect(await one.ask("D DELETE newer")).toMatch(/^D OK/);
    expect(await names(two)).toEqual(["INBOX"]);
  });

  it("shows what was deleted until it is created again", async () => {
    const { one, two } = await setup({ hides: ["delete"] });
    expect(await one.ask("B DELETE Drafts")).toMatch(/^B OK/);
    expect(await names(two)).toEqual(["INBOX", "Drafts"]);
    expect(await two.ask("C STATUS Drafts (MESSAGES)")).toMatch(/^C NO \[NONEXISTENT\]/);
    await one.ask("D CREATE Drafts");
    expect(await names(two)).toEqual(["INBOX", "Drafts"]);
  });
});
