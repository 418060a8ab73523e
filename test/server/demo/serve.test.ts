import { describe, expect, it } from "vitest";
import type { ImapServerOptions } from "../../../server/demo/options.ts";
import { fakeImapServer } from "../../support/fault-server.ts";
import { connectPlain } from "../../support/raw-client.ts";

const base64 = (text: string) => Buffer.from(text).toString("base64");

/** A plaintext server and a client that has read its greeting. */
async function dialogue(options: Partial<ImapServerOptions> = {}) {
  const server = await fakeImapServer({ security: "none", user: "u", password: "p", ...options });
  const client = connectPlain(server);
  await client.until(/\r\n/);
  return { server, client, record: server.sessions[0] };
}

/** The same after a login. */
async function loggedIn(options: Partial<ImapServerOptions> = {}) {
  const both = await dialogue(options);
  await both.client.ask("L LOGIN u p");
  return both;
}

describe("the greeting", () => {
  it("tells the capabilities", async () => {
    const { client } = await dialogue();
    expect(client.received()).toBe(
      "* OK [CAPABILITY IMAP4rev1 SASL-IR LITERAL+ ID ENABLE IDLE AUTH=PLAIN AUTH=LOGIN] imapscope demo ready\r\n",
    );
  });

  it("logs in with PREAUTH", async () => {
    const { client } = await dialogue({ greeting: "* PREAUTH [CAPABILITY %capabilities] welcome" });
    expect(client.received()).toMatch(/^\* PREAUTH \[CAPABILITY .*QUOTA/);
    expect(await client.ask("A STATUS INBOX (MESSAGES)")).toContain("A OK");
  });

  it("hangs up after BYE", async () => {
    const { client } = await dialogue({ greeting: "* BYE overloaded" });
    expect(await client.ended).toBe("end");
    expect(client.received()).toBe("* BYE overloaded\r\n");
  });
});

describe("commands", () => {
  it("are refused when unknown, malformed, without a tag or in the wrong state", async () => {
    const { client } = await dialogue();
    expect(await client.ask("A XYZZY")).toBe("A BAD Unknown command\r\n");
    expect(await client.ask('B LOGIN "')).toBe("B BAD Syntax error\r\n");
    expect(await client.ask("C LIST x *")).toBe("C BAD Command not allowed in this state\r\n");
    client.send("* NOOP\r\n");
    await client.until(/^\* BAD Missing tag\r\n/m);
    await client.ask("D LOGIN u p");
    expect(await client.ask("E LOGIN u p")).toBe("E BAD Command not allowed in this state\r\n");
    expect(await client.ask("F CLOSE")).toBe("F BAD Command not allowed in this state\r\n");
  });

  it("CAPABILITY changes with the login", async () => {
    const { client } = await dialogue({ capabilities: { afterLogin: ["IMAP4rev1", "X-AFTER"] } });
    expect(await client.ask("A CAPABILITY")).toMatch(/^\* CAPABILITY IMAP4rev1 .*AUTH=PLAIN/);
    expect(await client.ask("B LOGIN u p")).toBe("B OK [CAPABILITY IMAP4rev1 X-AFTER] Logged in\r\n");
  });

  it("ID tells who both are", async () => {
    const { client, record } = await dialogue({ id: { name: 'the "server"' } });
    expect(await client.ask('A ID ("name" "probe")')).toBe('* ID ("name" "the \\"server\\"")\r\nA OK ID completed\r\n');
    expect(record?.clientId).toEqual({ name: "probe" });
  });

  it("LOGOUT says BYE and closes", async () => {
    const { client, record } = await dialogue();
    await client.ask("A LOGOUT");
    expect(await client.ended).toBe("end");
    expect(client.received()).toMatch(/\* BYE Logging out\r\nA OK LOGOUT completed\r\n$/);
    expect(record?.loggedOut).toBe(true);
  });

  it("IDLE waits for DONE", async () => {
    const { client } = await loggedIn();
    client.send("A IDLE\r\n");
    await client.until(/\+ idling\r\n/);
    client.send("DONE\r\n");
    await client.until(/A OK IDLE completed\r\n/);
  });

  it("SELECT and EXAMINE tell what is in the mailbox", async () => {
    const { client } = await loggedIn();
    const selected = await client.ask("A SELECT inbox");
    expect(selected).toContain("* 12 EXISTS\r\n");
    expect(selected).toContain("* OK [UIDVALIDITY 1700000000]");
    expect(selected).toContain("A OK [READ-WRITE]");
    const examined = await client.ask("B EXAMINE Sent");
    expect(examined).toContain("[PERMANENTFLAGS ()]");
    expect(examined).toContain("B OK [READ-ONLY]");
    expect(await client.ask("C SELECT None")).toMatch(/^C NO \[NONEXISTENT\]/);
    expect(await client.ask("D CLOSE")).toMatch(/^D BAD/);
  });

  it("STATUS counts, and refuses what the mailbox refuses", async () => {
    const mailboxes = [
      { name: "INBOX", messages: 7 },
      { name: "Locked", refuses: "NO [NOPERM] not yours" },
    ];
    const { client } = await loggedIn({ mailboxes });
    expect(await client.ask("A STATUS INBOX (messages UIDNEXT)")).toMatch(
      /^\* STATUS "INBOX" \(MESSAGES 7 UIDNEXT 8\)\r\nA OK/,
    );
    expect(await client.ask("B STATUS Locked (MESSAGES)")).toBe("B NO [NOPERM] not yours\r\n");
    expect(await client.ask("C STATUS None (MESSAGES)")).toMatch(/^C NO \[NONEXISTENT\]/);
    expect(await client.ask("D STATUS INBOX (X-NOSUCHITEM)")).toMatch(/^D BAD/);
  });

  it("GETQUOTAROOT tells units of 1024 octets, or that there is no quota", async () => {
    const { client, server } = await loggedIn({ quota: { usedBytes: 1025, limitBytes: 10_240 } });
    expect(await client.ask("A GETQUOTAROOT INBOX")).toContain('* QUOTA "User quota" (STORAGE 2 10)\r\n');
    expect(await client.ask('B GETQUOTA "User quota"')).toContain("(STORAGE 2 10)");
    server.set({ quota: null });
    expect(await client.ask("C GETQUOTAROOT INBOX")).toBe('* QUOTAROOT "INBOX"\r\nC OK GETQUOTAROOT completed\r\n');
  });
});

describe("logins", () => {
  it.each([
    ["LOGIN with atoms", ["A LOGIN u p"]],
    ["LOGIN with quoted strings", ['A LOGIN "u" "p"']],
    ["LOGIN with a literal", ["A LOGIN u {1}", "p"]],
    ["LOGIN with literals that wait for nothing", ["A LOGIN {1+}\r\nu {1+}\r\np"]],
    ["PLAIN", ["A AUTHENTICATE PLAIN", base64("\0u\0p")]],
    ["PLAIN with an initial response", [`A AUTHENTICATE PLAIN ${base64("\0u\0p")}`]],
    ["LOGIN as a SASL mechanism", ["A AUTHENTICATE LOGIN", base64("u"), base64("p")]],
    ["LOGIN with an initial response", [`A AUTHENTICATE LOGIN ${base64("u")}`, base64("p")]],
    ["XOAUTH2", ["A AUTHENTICATE XOAUTH2", base64("user=u\x01auth=Bearer p\x01\x01")]],
    ["OAUTHBEARER", [`A AUTHENTICATE OAUTHBEARER ${base64("n,a=u,\x01host=h\x01auth=Bearer p\x01\x01")}`]],
  ])("succeed with %s", async (_, lines) => {
    const { client, record } = await dialogue({ token: "p" });
    for (const [at, line] of lines.entries()) {
      if (at > 0) await client.until(new RegExp(`(\\r\\n\\+[^\\r]*){${at}}\\r\\n$`));
      client.send(`${line}\r\n`);
    }
    expect(await client.until(/^A .*\r\n/m)).toContain("A OK [CAPABILITY");
    expect(record?.credentials).toEqual([{ user: "u", password: "p", tls: false }]);
  });

  it.each(["A LOGIN u wrong", "A LOGIN other p", `A AUTHENTICATE PLAIN ${base64("\0u\0wrong")}`])(
    "fail with the wrong credentials: %s",
    async (line) => {
      const { client } = await dialogue();
      expect(await client.ask(line)).toBe("A NO [AUTHENTICATIONFAILED] Invalid credentials\r\n");
    },
  );

  it("fail with the wrong token after the reason was told", async () => {
    const { client } = await dialogue({ token: "t" });
    client.send(`A AUTHENTICATE XOAUTH2 ${base64("user=u\x01auth=Bearer old\x01\x01")}\r\n`);
    const challenge = /\+ (\S+)\r\n$/.exec(await client.until(/\+ \S+\r\n$/))?.[1] ?? "";
    expect(JSON.parse(Buffer.from(challenge, "base64").toString())).toMatchObject({ status: "401" });
    client.send("\r\n");
    await client.until(/A NO \[AUTHENTICATIONFAILED\]/);
  });

  it("fail with a mechanism that is not offered, when cancelled and when not base64", async () => {
    const { client } = await dialogue();
    expect(await client.ask("A AUTHENTICATE XOAUTH2")).toMatch(/^A NO \[CANNOT\]/);
    client.send("B AUTHENTICATE PLAIN\r\n*\r\nC AUTHENTICATE PLAIN\r\n?\r\n");
    await client.until(/B BAD.*\r\n\+ \r\nC BAD/);
  });

  it("need TLS on a STARTTLS server, and it is known that a password came all the same", async () => {
    const { client, record } = await dialogue({ security: "starttls" });
    expect(client.received()).toMatch(/STARTTLS LOGINDISABLED\]/);
    expect(await client.ask("A LOGIN u p")).toMatch(/^A NO \[PRIVACYREQUIRED\]/);
    expect(record?.credentials).toEqual([{ user: "u", password: "p", tls: false }]);
  });
});

describe("LIST", () => {
  it("tells children and special use", async () => {
    const { client } = await loggedIn();
    const answer = await client.ask('A LIST "" *');
    expect(answer).toContain('* LIST (\\HasNoChildren) "/" "INBOX"\r\n');
    expect(answer).toContain('* LIST (\\Archive \\HasChildren) "/" "Archive"\r\n');
  });

  it.each([
    ['"" %', 6],
    ['"" Archive/%', 1],
    ["Archive/ *", 1],
    ['"" Arch*', 2],
    ['"" inbox', 1],
    ['"" (INBOX Sent)', 2],
    ['"" N?ne.*', 0],
  ])("matches %s", async (pattern, count) => {
    const { client } = await loggedIn();
    expect((await client.ask(`A LIST ${pattern}`)).match(/\* LIST/g) ?? []).toHaveLength(count);
  });

  it("tells the delimiter for an empty pattern", async () => {
    const { client } = await loggedIn({ delimiter: "." });
    expect(await client.ask('A LIST "" ""')).toBe('* LIST (\\Noselect) "." ""\r\nA OK LIST completed\r\n');
  });

  it("tells what RETURN asks for and nothing else", async () => {
    const { client } = await loggedIn({ mailboxes: [{ name: "Sent", attributes: ["\\Sent"], messages: 4 }] });
    const list = async (options: string) => (await client.ask(`A LIST "" * RETURN (${options})`)).split("A OK")[0];
    expect(await list("")).toBe('* LIST () "/" "Sent"\r\n');
    expect(await list("SPECIAL-USE CHILDREN")).toBe('* LIST (\\Sent \\HasNoChildren) "/" "Sent"\r\n');
    expect(await list("subscribed")).toBe('* LIST (\\Subscribed) "/" "Sent"\r\n');
    expect(await list("STATUS (MESSAGES)")).toBe('* LIST () "/" "Sent"\r\n* STATUS "Sent" (MESSAGES 4)\r\n');
  });

  it("selects by subscription and special use, as LSUB does", async () => {
    const mailboxes = [
      { name: "A", subscribed: false },
      { name: "B", attributes: ["\\Junk"] },
    ];
    const { client } = await loggedIn({ mailboxes });
    for (const command of ['LIST (SUBSCRIBED) "" *', 'LIST (SPECIAL-USE) "" *', 'LSUB "" *']) {
      expect((await client.ask(`A ${command}`)).match(/"[AB]"/g)).toEqual(['"B"']);
    }
  });

  it("writes names in modified UTF-7 and quotes them", async () => {
    const mailboxes = [{ name: 'Entwürfe & \\Kram"' }, { name: "日本語" }, { name: "😀" }];
    const { client } = await loggedIn({ mailboxes });
    const answer = await client.ask('A LIST "" *');
    expect(answer).toContain('"Entw&APw-rfe &- \\\\Kram\\""');
    expect(answer).toContain('"&ZeVnLIqe-"');
    expect(answer).toContain('"&2D3eAA-"');
    expect(await client.ask("A STATUS &ZeVnLIqe- (MESSAGES)")).toContain("A OK");
  });
});
