import { describe, expect, it } from "vitest";
import { check } from "../../server/check.ts";
import { Secret } from "../../server/config/secret.ts";
import type { ServerConfig } from "../../server/config/types.ts";
import type { Answer } from "../../server/demo/answer.ts";
import { HEALTHY, type ImapServerOptions } from "../../server/demo/options.ts";
import { fakeImapServer, testAuthority } from "../support/fault-server.ts";
import { lineServer } from "../support/line-server.ts";
import { serverConfig } from "../support/server-config.ts";

async function checked(overrides: Partial<ImapServerOptions>, config: Partial<ServerConfig> = {}) {
  const server = await fakeImapServer(overrides);
  const done = await check(await serverConfig(server, config));
  await server.idle();
  const session = server.sessions[0];
  const logins = (session?.lines ?? []).flatMap(
    (line) => / ((?:AUTHENTICATE|LOGIN)\b ?[A-Z0-9-]*)/.exec(line)?.[1] ?? [],
  );
  const auth = done.phases.auth;
  return { ...done, ids: done.findings.map(({ id }) => id), session, logins, auth, transcript: done.transcript };
}
const offering = (...mechanisms: string[]) => ({
  capabilities: { afterTls: ["IMAP4rev1", "ID", "SASL-IR", ...mechanisms] },
});
const byToken = (server: { user: string }, token = "t0ken") => ({
  login: { user: server.user, token: new Secret(token) },
});

describe("a mechanism that is announced and refused as unsupported", () => {
  it.each<[string, Answer]>([
    ["NO … use LOGIN", "NO AUTHENTICATE is not supported, use LOGIN"],
    ["[CANNOT]", "NO [CANNOT] Unsupported authentication mechanism"],
    ["BAD", "BAD Error in IMAP command received by server."],
    ["BAD, without a word", "BAD"],
    ["an unknown command", "BAD Unknown command"],
  ])("%s: LOGIN is tried once, and what was announced wrongly is said", async (_, authenticate) => {
    const { state, findings, auth, session } = await checked({ ...offering("AUTH=PLAIN"), answers: { authenticate } });
    expect(state).toBe("warning");
    expect(findings.map(({ id, severity, evidence }) => [id, severity, evidence.mechanism, evidence.used])).toEqual([
      ["auth-mechanism-unsupported", "warning", "AUTH=PLAIN", "LOGIN"],
    ]);
    expect(auth).toMatchObject({
      value: {
        mechanism: "LOGIN command",
        attempts: [
          { mechanism: "PLAIN", proofSent: false },
          { mechanism: "LOGIN command", answer: { status: "OK" } },
        ],
      },
    });
    expect(session?.credentials).toHaveLength(1);
  });

  it("another mechanism is tried before LOGIN", async () => {
    const authenticate: Answer = async ({ tag, args }, session) => {
      if (args[0] === "PLAIN") return session.send(`${tag} NO [CANNOT] no PLAIN`);
      await session.send("+ VXNlcm5hbWU6");
      await session.readLine();
      await session.send("+ UGFzc3dvcmQ6");
      await session.readLine();
      session.state = "authenticated";
      await session.send(`${tag} OK in`);
    };
    const { ids, logins } = await checked({ ...offering("AUTH=PLAIN", "AUTH=LOGIN"), answers: { authenticate } });
    expect(logins).toEqual(["AUTHENTICATE PLAIN", "AUTHENTICATE LOGIN"]);
    expect(ids).toEqual(["auth-mechanism-unsupported"]);
  });

  it("nothing else is tried where LOGIN is disabled", async () => {
    const { ids, findings, state, logins } = await checked({
      ...offering("AUTH=PLAIN", "LOGINDISABLED"),
      answers: { authenticate: "NO [CANNOT] Unsupported authentication mechanism" },
    });
    expect(logins).toEqual(["AUTHENTICATE PLAIN"]);
    expect(state).toBe("down");
    expect(ids).toEqual(["auth-mechanism-unsupported"]);
    expect(findings[0]?.evidence).toMatchObject({ way: "refused", mechanism: "AUTH=PLAIN" });
  });

  it("is what is wrong where LOGIN is refused in the same way", async () => {
    const { ids, logins } = await checked({
      ...offering("AUTH=PLAIN"),
      answers: { authenticate: "NO [CANNOT] unsupported", login: "BAD Unknown command LOGIN" },
    });
    expect(logins).toEqual(["AUTHENTICATE PLAIN", "LOGIN "]);
    expect(ids).toEqual(["auth-mechanism-unsupported"]);
  });

  it.each([
    ["NO [AUTHENTICATIONFAILED] Invalid credentials", "auth-credentials-rejected"],
    ["NO [PRIVACYREQUIRED] not without TLS", "auth-privacy-required"],
    ["NO [UNAVAILABLE] later", "auth-server-unavailable"],
  ])("gives way to the reason that LOGIN is refused for: %s", async (login, id) => {
    const { ids } = await checked({ ...offering("AUTH=PLAIN"), answers: { authenticate: "NO [CANNOT] no", login } });
    expect(ids).toEqual([id]);
  });

  it("XOAUTH2 follows OAUTHBEARER", async () => {
    const authenticate: Answer = async ({ tag, args }, session) => {
      if (args[0] === "OAUTHBEARER") return session.send(`${tag} NO mechanism not supported`);
      session.state = "authenticated";
      await session.send(`${tag} OK in`);
    };
    const { logins, ids } = await checked(
      { ...offering("AUTH=XOAUTH2", "AUTH=OAUTHBEARER"), answers: { authenticate } },
      byToken(HEALTHY),
    );
    expect(logins).toEqual(["AUTHENTICATE OAUTHBEARER", "AUTHENTICATE XOAUTH2"]);
    expect(ids).toEqual(["auth-mechanism-unsupported"]);
  });
});

describe("a password is never tried a second time", () => {
  it.each([
    "NO",
    "NO Authentication failed",
    "NO AUTHENTICATE failed.",
    "NO [AUTHENTICATIONFAILED] Invalid credentials",
    "NO [UNAVAILABLE] later",
    "BAD nonsense",
    "BAD Request is throttled. Suggested Backoff Time: 1000 milliseconds",
  ])("after %s", async (auth) => {
    const { logins, state } = await checked({ answers: { auth } });
    expect(logins).toEqual(["AUTHENTICATE PLAIN"]);
    expect(["down", "degraded"]).toContain(state);
  });

  it("after an unclear NO that comes before it was sent", async () => {
    expect((await checked({ answers: { authenticate: "NO AUTHENTICATE failed." } })).logins).toEqual([
      "AUTHENTICATE PLAIN",
    ]);
  });
});

describe("a user name or password beyond ASCII, in LOGIN", () => {
  const strict: Answer = async ({ tag, args, line }, session) => {
    if (/[\x80-\uffff]/.test(line.parts.filter((part) => typeof part === "string").join(""))) {
      return session.send(`${tag} BAD Invalid characters in quoted string: 8-bit data needs a literal`);
    }
    const right = args[0] === session.options.user && args[1] === session.options.password;
    if (right) session.state = "authenticated";
    await session.send(right ? `${tag} OK [CAPABILITY IMAP4rev1] in` : `${tag} NO [AUTHENTICATIONFAILED] no`);
  };
  it.each([
    ["with LITERAL+", "monitor@example.com", "pässwörd£€", ["LITERAL+"]],
    ["with LITERAL-", "monitor@example.com", "пароль", ["LITERAL-"]],
    ["without", "monitor@example.com", "pässwörd", []],
    ["the name without", "jörg@müller.example", "secret", []],
    ["both without", "用户", "密码", []],
    ["both with LITERAL+", "用户", '密"码\\', ["LITERAL+"]],
  ])("goes as a literal, which a strict server takes: %s", async (_, user, password, capabilities) => {
    const { state, session, transcript } = await checked({
      user,
      password,
      ...offering(...capabilities),
      answers: { login: strict },
    });
    expect(state).toBe("up");
    expect(session?.lines.find((line) => / LOGIN /.test(line))).not.toMatch(/"[^"]*[\x80-\uffff][^"]*"/);
    expect(JSON.stringify(transcript)).not.toContain(password);
    expect(transcript.filter(({ from, line }) => from === "client" && /LOGOUT/.test(line))).toHaveLength(1);
  });

  it.each(["BAD Syntax error", "NO [AUTHENTICATIONFAILED] no"])(
    "goes quoted once more to a server that reads no literals, before which no password was sent: %s",
    async (refusal) => {
      const { port, lines } = await lineServer("* OK [CAPABILITY IMAP4rev1] ready", (line, tag) => {
        const [, command = ""] = line.split(" ");
        if (command === "LOGIN") return [/\{\d+\}$/.test(line) ? `${tag} ${refusal}` : `${tag} OK in`];
        if (command === "LIST") return ['* LIST () "/" INBOX', `${tag} OK done`];
        if (command === "STATUS") return ["* STATUS INBOX (MESSAGES 0 UIDNEXT 1 UIDVALIDITY 7)", `${tag} OK done`];
        if (command === "EXAMINE") return ["* 0 EXISTS", "* OK [UIDVALIDITY 7] valid", `${tag} OK [READ-ONLY] done`];
        return [`${tag} OK done`];
      });
      const config = await serverConfig({ host: "127.0.0.1", port, options: HEALTHY } as never, {
        login: { user: "joe", password: new Secret("pässwörd") },
      });
      expect((await check(config)).state).toBe("up");
      expect(lines.filter((line) => / LOGIN /.test(line))).toEqual([
        expect.stringMatching(/ LOGIN "joe" \{10\}$/),
        expect.stringMatching(/ LOGIN "joe" "p.*d"$/),
      ]);
    },
  );

  it("is told in the words of the literal's refusal where neither is taken", async () => {
    const { findings } = await checked({
      password: "pässwörd",
      ...offering(),
      answers: {
        login: async ({ tag, line }, session) => {
          const literal = line.parts.length > 1;
          await session.send(`${tag} BAD ${literal ? "no literals here" : "Invalid characters"}`);
        },
      },
    });
    expect(findings[0]?.id).toBe("session-command-rejected");
  });
});

describe("tokens", () => {
  it.each(["XOAUTH2", "OAUTHBEARER"])(
    "that are refused by %s have their error read, and acknowledged",
    async (name) => {
      for (const more of [["SASL-IR"], []]) {
        const { auth, session } = await checked(
          { token: "right", capabilities: { afterTls: ["IMAP4rev1", `AUTH=${name}`, ...more] } },
          byToken(HEALTHY, "wrong"),
        );
        expect(auth).toMatchObject({
          failure: { code: "AUTHENTICATIONFAILED" },
          value: { mechanism: name, challenge: { status: "401" } },
        });
        expect(session?.credentials).toHaveLength(1);
      }
    },
  );
});

const CLOUD = `The Microsoft Exchange IMAP4 service is ready. [${Buffer.from("LO4P123CA0123.GBRP123.PROD.OUTLOOK.COM", "utf16le").toString("base64")}]`;
const ONLINE = ["IMAP4", "IMAP4rev1", "AUTH=PLAIN", "AUTH=XOAUTH2", "SASL-IR", "ID", "IDLE", "NAMESPACE", "LITERAL+"];
const OWN = ["IMAP4", "IMAP4rev1", "AUTH=PLAIN", "AUTH=NTLM", "AUTH=GSSAPI", "UIDPLUS", "ID", "IDLE", "LITERAL+"];
const exchange = (
  greeting: string,
  afterTls: readonly string[],
  answer: string,
  id: ImapServerOptions["id"] = null,
) => ({
  greeting: `* OK ${greeting}`,
  capabilities: { afterTls },
  answers: { auth: answer },
  id,
});

describe("a password at Exchange Online", () => {
  it.each(["NO AUTHENTICATE failed.", "NO LOGIN failed.", "NO [AUTHENTICATIONFAILED] AUTHENTICATE failed."])(
    "is refused for good, whatever its host is called: %s",
    async (answer) => {
      const { ids } = await checked(exchange(CLOUD, ONLINE, answer));
      expect(ids).toEqual(["auth-oauth-required"]);
    },
  );

  it.each<[string, Partial<ImapServerOptions>]>([
    [
      "its ID",
      exchange("ready", ONLINE, "NO LOGIN failed.", { name: "Microsoft.Exchange.Imap4.Imap4Server", version: "15.20" }),
    ],
    [
      "Exchange with AUTH=XOAUTH2",
      exchange("The Microsoft Exchange IMAP4 service is ready.", ONLINE, "NO LOGIN failed."),
    ],
    ["LOGIN alone", exchange(CLOUD, ["IMAP4", "IMAP4rev1", "AUTH=XOAUTH2"], "NO LOGIN failed.")],
    ["LOGINDISABLED", exchange(CLOUD, ["IMAP4", "IMAP4rev1", "AUTH=XOAUTH2", "LOGINDISABLED"], "")],
  ])("is known by %s", async (_, overrides) => {
    const { ids, session } = await checked(overrides);
    expect(ids).toEqual(["auth-oauth-required"]);
    expect(session?.credentials.length).toBeLessThanOrEqual(1);
  });

  it("is known by its certificate and by its name", async () => {
    const authority = await testAuthority();
    const certificate = await authority.issue({ names: ["outlook.office365.com", "*.outlook.com", "127.0.0.1"] });
    const answers = { auth: "NO AUTHENTICATE failed." };
    expect((await checked({ certificate, answers })).ids).toEqual(["auth-oauth-required"]);
    const named = { host: "outlook.office365.com", address: "127.0.0.1" };
    expect((await checked({ certificate, answers }, named)).ids).toEqual(["auth-oauth-required"]);
  });
});

describe("a password at the Exchange of an organisation", () => {
  const greeting = "The Microsoft Exchange IMAP4 service is ready.";
  const id = { name: "Microsoft.Exchange.Imap4.Imap4Server", version: "15.2" };
  it.each<[string, Partial<ImapServerOptions>, Partial<ServerConfig>]>([
    ["LOGIN failed", exchange(greeting, OWN, "NO LOGIN failed.", id), {}],
    ["AUTHENTICATE failed", exchange(greeting, OWN, "NO AUTHENTICATE failed.", id), {}],
    [
      "with its own name in the greeting",
      exchange(
        `${greeting} [${Buffer.from("EX01.corp.local", "utf16le").toString("base64")}]`,
        OWN,
        "NO LOGIN failed.",
      ),
      {},
    ],
  ])("is a password that was refused: %s", async (_, overrides, config) => {
    expect((await checked(overrides, config)).ids).toEqual(["auth-credentials-rejected"]);
  });

  it("also where it is called outlook, as many are", async () => {
    const certificate = await (await testAuthority()).issue({ names: ["outlook.corp.example"] });
    const { ids } = await checked(
      { ...exchange(greeting, OWN, "NO LOGIN failed.", id), certificate },
      { host: "outlook.corp.example", address: "127.0.0.1" },
    );
    expect(ids).toEqual(["auth-credentials-rejected"]);
  });
});

describe("a password where tokens alone are taken", () => {
  it.each([
    ["AUTH=XOAUTH2 LOGINDISABLED", "", "auth-oauth-required"],
    ["AUTH=XOAUTH2 AUTH=OAUTHBEARER", "NO LOGIN failed.", "auth-oauth-required"],
    ["AUTH=XOAUTH2 AUTH=OAUTHBEARER", "NO [CANNOT] Unsupported authentication mechanism", "auth-oauth-required"],
    ["AUTH=GSSAPI LOGINDISABLED", "", "auth-mechanism-unsupported"],
    ["AUTH=SCRAM-SHA-256 AUTH=XOAUTH2 LOGINDISABLED", "", "auth-mechanism-unsupported"],
    ["AUTH=PLAIN AUTH=XOAUTH2", "NO LOGIN failed.", "auth-credentials-rejected"],
    ["", "NO LOGIN failed.", "auth-credentials-rejected"],
    ["AUTH=XOAUTH2", "NO [AUTHENTICATIONFAILED] Account locked", "auth-account-locked"],
  ])("%s, %s", async (offered, auth, id) => {
    const { ids } = await checked({ ...offering(...offered.split(" ").filter(Boolean)), answers: { auth } });
    expect(ids).toEqual([id]);
  });
});
