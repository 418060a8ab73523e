import { describe, expect, it } from "vitest";
import type { Answer } from "../../../server/demo/answer.ts";
import {
  deepNesting,
  echoPassword,
  endlessLine,
  hugeLiteral,
  junk,
  manyResponses,
  starttlsInjection,
  starttlsKeepingPlaintext,
} from "../../../server/demo/faults.ts";
import type { ImapServerOptions } from "../../../server/demo/options.ts";
import { fakeImapServer, testAuthority } from "../../support/fault-server.ts";
import { connectPlain, connectSecure } from "../../support/raw-client.ts";

async function plain(options: Partial<ImapServerOptions>) {
  const server = await fakeImapServer({ security: "none", ...options });
  return { server, client: connectPlain(server) };
}

/** What a client gets that sends NOOP twice, the first of them scripted. */
async function afterNoop(noop: Answer) {
  const { server, client } = await plain({ answers: { NOOP: noop } });
  await client.until(/\r\n/);
  const greeting = client.received().length;
  client.send("A NOOP\r\nB CAPABILITY\r\n");
  return { server, client, received: () => client.received().slice(greeting) };
}

describe("a greeting", () => {
  it.each([
    ["close", "end"],
    ["reset", "ECONNRESET"],
  ])("%s ends the connection without a word", async (greeting, outcome) => {
    const { client } = await plain({ greeting });
    expect(await client.ended).toBe(outcome);
    expect(client.received()).toBe("");
  });

  it("null says nothing and still answers commands", async () => {
    const { client } = await plain({ greeting: null });
    expect(await client.ask("A NOOP")).toBe("A OK NOOP completed\r\n");
    expect(client.received()).toBe("A OK NOOP completed\r\n");
  });

  it("silence says nothing for ever and records what comes", async () => {
    const { server, client } = await plain({ greeting: "silence" });
    client.send("A NOOP\r\n");
    client.socket.end();
    expect(await client.ended).toBe("end");
    await server.idle();
    expect(client.received()).toBe("");
    expect(server.sessions).toMatchObject([{ lines: ["A NOOP"] }]);
  });

  it("junk is sent as it is, and the connection stays open", async () => {
    const bytes = Buffer.from([0, 255, 128, 27, 13, 10]);
    const { client } = await plain({ greeting: junk(bytes) });
    expect(await client.ask("A NOOP")).toMatch(/A OK/);
    expect(client.received().slice(0, bytes.length)).toBe(bytes.toString("latin1"));
  });

  it("reset works inside TLS too", async () => {
    const client = await connectSecure(await fakeImapServer({ greeting: "reset" }));
    expect(await client.ended).toBe("ECONNRESET");
  });
});

describe("an answer", () => {
  it("a tagged refusal takes the place of the command", async () => {
    const { client } = await plain({ answers: { capability: "NO [SERVERBUG] oops" } });
    expect(await client.ask("A CAPABILITY")).toMatch(/A NO \[SERVERBUG\] oops\r\n$/);
    expect(client.received()).not.toContain("* CAPABILITY");
  });

  it("a tagged OK only changes the wording", async () => {
    const { client } = await plain({ answers: { capability: "OK [X] fine" } });
    expect(await client.ask("A CAPABILITY")).toMatch(/\* CAPABILITY IMAP4rev1.*\r\nA OK \[X\] fine\r\n$/);
  });

  it("lines are sent as they are, with the tag and the capabilities filled in", async () => {
    const { received, client } = await afterNoop(["* 3 EXPUNGE", "* X %capabilities", "%tag OK %tag"]);
    await client.until(/B OK/);
    expect(received()).toMatch(/^\* 3 EXPUNGE\r\n\* X IMAP4rev1 .*\r\nA OK A\r\n\* CAPABILITY/);
  });

  it("close ends the connection, and nothing behind it is answered", async () => {
    const { received, client } = await afterNoop("close");
    expect(await client.ended).toBe("end");
    expect(received()).toBe("");
  });

  it("reset ends the connection with a RST", async () => {
    const { client } = await afterNoop("reset");
    expect(await client.ended).toBe("ECONNRESET");
  });

  it("silence answers nothing any more", async () => {
    const { received, client, server } = await afterNoop("silence");
    client.socket.end();
    await server.idle();
    expect(received()).toBe("");
    expect(server.sessions[0]?.lines).toEqual(["A NOOP", "B CAPABILITY"]);
  });

  it("bye says why and hangs up", async () => {
    const { received, client } = await afterNoop({ bye: "[UNAVAILABLE] going down" });
    expect(await client.ended).toBe("end");
    expect(received()).toBe("* BYE [UNAVAILABLE] going down\r\n");
  });

  it("drip sends a byte at a time, then hangs up", async () => {
    const { received, client } = await afterNoop({ drip: 500, data: "A OK slowly\r\n" });
    expect(await client.ended).toBe("end");
    expect(received()).toBe("A OK slowly\r\n");
    expect(client.pieces.length).toBeGreaterThan(2);
  });

  it("a function has full control", async () => {
    const { received, client } = await afterNoop(async ({ tag, name }, session) => {
      const next = await session.readLine();
      await session.send(`* OK ${name} and ${next?.verbatim}`, `${tag} OK both`);
    });
    await client.until(/A OK both/);
    expect(received()).toBe("* OK NOOP and B CAPABILITY\r\nA OK both\r\n");
  });

  it("LOGOUT counts although it is not answered", async () => {
    const { server, client } = await plain({ answers: { logout: "silence" } });
    client.send("A LOGOUT\r\n");
    client.socket.end();
    await client.ended;
    await server.idle();
    expect(server.sessions).toMatchObject([{ loggedOut: true }]);
  });
});

describe("a verdict on credentials", () => {
  const user = "u";
  const password = "p";

  it.each(["A LOGIN u p", `A AUTHENTICATE PLAIN ${Buffer.from("\0u\0p").toString("base64")}`])(
    "replaces the truth whichever command brought them: %s",
    async (line) => {
      const { client } = await plain({ user, password, answers: { auth: "NO [UNAVAILABLE] backend down" } });
      expect(await client.ask(line)).toMatch(/A NO \[UNAVAILABLE\] backend down\r\n$/);
      expect(await client.ask("B STATUS INBOX (MESSAGES)")).toMatch(/^B BAD/);
    },
  );

  it("OK lets anyone in", async () => {
    const { client } = await plain({ answers: { auth: "OK welcome" } });
    expect(await client.ask("A LOGIN any one")).toMatch(/A OK welcome\r\n$/);
    expect(await client.ask("B STATUS INBOX (MESSAGES)")).toContain("B OK");
  });

  it("can repeat the password", async () => {
    const { client } = await plain({ answers: { auth: echoPassword() } });
    expect(await client.ask("A LOGIN bob s3cret")).toContain("user bob with password s3cret is unknown");
  });
});

describe("hostile responses", () => {
  it("endlessLine never ends", async () => {
    const { client } = await plain({ greeting: endlessLine() });
    const received = await client.until(({ length }) => length > 1_000_000);
    expect(received).not.toContain("\n");
  });

  it("hugeLiteral announces 4 GiB and sends a little", async () => {
    const { client } = await plain({ answers: { noop: hugeLiteral() } });
    client.send("A NOOP\r\n");
    await client.until(/\* LIST \(\) "\/" \{4294967296\}\r\nx{1000}\r\n$/);
  });

  it("deepNesting opens 100,000 parentheses", async () => {
    const { client } = await plain({ answers: { noop: deepNesting() } });
    const received = await client.ask("A NOOP");
    expect(received.match(/\(/g)).toHaveLength(100_000);
  });

  it("manyResponses sends as many as asked", async () => {
    const { client } = await plain({ answers: { noop: manyResponses(5000) } });
    expect((await client.ask("A NOOP")).match(/\* LIST/g)).toHaveLength(5000);
  });
});

describe("chunk", () => {
  it("cuts answers into small packets", async () => {
    const { client } = await plain({ chunk: 1, greeting: `* OK ${"hello ".repeat(50)}` });
    await client.until(/^\* OK (?:hello ){50}\r\n$/);
    expect(client.pieces.length).toBeGreaterThan(1);
  });
});

describe("other protocols", () => {
  it.each([
    ["smtp", /^220 .*\r\n502 .*\r\n/],
    ["pop3", /^\+OK .*\r\n-ERR .*\r\n/],
    ["http", /^HTTP\/1\.1 400 Bad Request\r\n/],
    ["ssh", /^SSH-2\.0-.*\r\nInvalid/],
  ] as const)("%s", async (speaks, pattern) => {
    const { client } = await plain({ speaks });
    client.send("A CAPABILITY\r\n");
    expect(await client.until(pattern)).not.toContain("* CAPABILITY");
  });
});

describe("the handshake", () => {
  it.each([
    ["close", /^(?:end|close|ECONNRESET)$/],
    ["reset", /^ECONNRESET$/],
  ] as const)("%s", async (handshake, outcome) => {
    expect(await (await connectSecure(await fakeImapServer({ handshake }))).ended).toMatch(outcome);
  });

  it("silence takes the ClientHello and never answers", async () => {
    const server = await fakeImapServer({ handshake: "silence" });
    const client = connectPlain(server);
    client.send("\x16\x03\x01 as good as a ClientHello");
    client.socket.end();
    expect(await client.ended).toBe("end");
    await server.idle();
    expect(client.received()).toBe("");
  });

  it("is behind STARTTLS where STARTTLS is", async () => {
    const server = await fakeImapServer({ security: "starttls", handshake: "close" });
    const client = connectPlain(server);
    await client.until(/\r\n/);
    expect(await client.ask("A STARTTLS")).toMatch(/^A OK/);
    expect(await client.ended).toBe("end");
  });
});

describe("STARTTLS", () => {
  async function starttls(options: Partial<ImapServerOptions>, behind: string) {
    const server = await fakeImapServer({ security: "starttls", ...options });
    const client = connectPlain(server);
    await client.until(/\r\n/);
    client.send(`A STARTTLS\r\n${behind}`);
    await client.until(/A OK.*\r\n/);
    return { server, client, secure: client.startTls({ ca: (await testAuthority()).certificate }) };
  }

  it("throws away what came behind it in clear text", async () => {
    const { secure, server } = await starttls({}, "B NOOP\r\n");
    expect(await secure.ask("C NOOP")).toBe("C OK NOOP completed\r\n");
    expect(secure.received()).not.toContain("B OK");
    expect(server.sessions).toMatchObject([{ tls: true, lines: ["A STARTTLS", "C NOOP"] }]);
  });

  it("keeps it when it is that kind of server", async () => {
    const { secure } = await starttls({ answers: { starttls: starttlsKeepingPlaintext() } }, "B NOOP\r\n");
    await secure.until(/^B OK NOOP completed\r\n/);
  });

  it("can be followed by an injected response in the same packet", async () => {
    const { client, secure } = await starttls({ answers: { starttls: starttlsInjection("* X-INJECTED") } }, "");
    expect(client.received()).toMatch(/A OK Begin TLS negotiation now\r\n\* X-INJECTED\r\n$/);
    expect(await secure.ask("B NOOP")).toBe("B OK NOOP completed\r\n");
  });

  it("is not there twice", async () => {
    const { secure } = await starttls({}, "");
    expect(await secure.ask("B STARTTLS")).toMatch(/^B BAD/);
  });
});
