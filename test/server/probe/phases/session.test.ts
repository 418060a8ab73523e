import { describe, expect, it } from "vitest";
import type { PhaseName } from "../../../../server/contract/phases.ts";
import {
  deepNesting,
  echoPassword,
  endlessLine,
  hugeLiteral,
  manyResponses,
  starttlsInjection,
} from "../../../../server/demo/faults.ts";
import type { ImapServerOptions } from "../../../../server/demo/options.ts";
import { probe } from "../../../../server/probe/probe.ts";
import { fakeImapServer } from "../../../support/fault-server.ts";
import { serverConfig } from "../../../support/server-config.ts";

async function failureOf(phase: PhaseName, overrides: Partial<ImapServerOptions>, timeoutSeconds = 5) {
  const server = await fakeImapServer(overrides);
  const { phases } = await probe(await serverConfig(server, { timeoutSeconds }));
  const outcome = phases[phase];
  return outcome.status === "failed" ? outcome.failure : outcome;
}

const starttls = { security: "starttls" } as const;
const noGreetingCapabilities = { greeting: "* OK ready" };

describe("capability", () => {
  it("is asked for when the greeting does not tell it", async () => {
    const server = await fakeImapServer(noGreetingCapabilities);
    const { phases } = await probe(await serverConfig(server));
    expect(phases.capability).toMatchObject({
      status: "ok",
      value: { afterTls: expect.arrayContaining(["IMAP4REV1"]) },
    });
  });

  it.each([
    ["BAD what?", "BAD"],
    ["NO [UNAVAILABLE] later", "UNAVAILABLE"],
    ["close", "EConnectionClosed"],
    [{ bye: "[X] gone" }, "BYE"],
  ] as const)("fails with the server's own words: %s", async (answer, code) => {
    expect(await failureOf("capability", { ...noGreetingCapabilities, answers: { capability: answer } })).toMatchObject(
      { code },
    );
  });

  it("fails when the server falls silent", async () => {
    expect(
      await failureOf("capability", { ...noGreetingCapabilities, answers: { capability: "silence" } }, 0.5),
    ).toMatchObject({ code: "ETIMEDOUT" });
  });

  it("fails when it is refused after TLS", async () => {
    const server = await fakeImapServer(starttls);
    const refusing = async () => server.set({ answers: { capability: "NO no" } });
    const { phases } = await probe(await serverConfig(server), {
      onPhase: (phase) => phase === "starttls" && void refusing(),
    });
    expect(phases.capability).toMatchObject({ status: "failed", failure: { code: "NO" } });
    expect(phases.tls.status).toBe("ok");
    expect(phases.auth).toEqual({ status: "skipped", because: "capability" });
  });
});

describe("starttls", () => {
  it("is not asked for when it is not offered, and nothing is sent in the clear", async () => {
    const server = await fakeImapServer({ security: "none" });
    const { phases } = await probe(await serverConfig(server, { security: "starttls" }));
    await server.idle();
    expect(phases.starttls).toMatchObject({ failure: { code: "STARTTLS_NOT_OFFERED" }, value: { offered: false } });
    expect(server.sessions[0]).toMatchObject({ credentials: [], loggedOut: true });
  });

  it("is found when it is the last capability", async () => {
    const server = await fakeImapServer({
      ...starttls,
      capabilities: { beforeTls: ["IMAP4rev1", "AUTH=PLAIN", "STARTTLS"] },
    });
    expect((await probe(await serverConfig(server))).phases.logout.status).toBe("ok");
  });

  it.each([
    ["NO [UNAVAILABLE] no TLS today", "UNAVAILABLE"],
    ["BAD unknown command", "BAD"],
    ["close", "EConnectionClosed"],
  ] as const)("fails with the server's own words: %s", async (answer, code) => {
    expect(await failureOf("starttls", { ...starttls, answers: { starttls: answer } })).toMatchObject({ code });
  });

  it("ends the probe when more was glued behind the OK", async () => {
    const server = await fakeImapServer({ ...starttls, answers: { starttls: starttlsInjection() } });
    const { phases } = await probe(await serverConfig(server));
    expect(phases.starttls).toMatchObject({
      failure: { code: "STARTTLS_INJECTION" },
      value: { injected: expect.stringContaining("* CAPABILITY IMAP4rev1") },
    });
    expect(server.sessions[0]?.credentials).toEqual([]);
  });

  it("forgets what was announced before TLS", async () => {
    const server = await fakeImapServer({
      ...starttls,
      capabilities: { beforeTls: ["IMAP4rev1", "STARTTLS", "AUTH=X-EVIL"] },
    });
    const { phases } = await probe(await serverConfig(server));
    const value = phases.capability.status === "ok" ? phases.capability.value : null;
    expect(value?.beforeTls).toContain("AUTH=X-EVIL");
    expect(value?.afterTls).not.toContain("AUTH=X-EVIL");
  });
});

describe("auth", () => {
  it.each([
    ["NO [AUTHENTICATIONFAILED] Invalid credentials", { code: "AUTHENTICATIONFAILED", text: "Invalid credentials" }],
    ["NO LOGIN failed.", { code: "NO", text: "LOGIN failed." }],
    ["BAD nonsense", { code: "BAD", text: "nonsense" }],
    ["close", { code: "EConnectionClosed" }],
    [{ bye: "Too many connections" }, { code: "BYE", text: "Too many connections" }],
    [
      { bye: "[AUTHENTICATIONFAILED] no" },
      { code: "BYE", responseCode: "AUTHENTICATIONFAILED", text: "[AUTHENTICATIONFAILED] no" },
    ],
    [{ bye: "[UNAVAILABLE] no" }, { code: "BYE", responseCode: "UNAVAILABLE" }],
  ] as const)("fails with the server's own words: %s", async (answer, failure) => {
    expect(await failureOf("auth", { answers: { auth: answer } })).toMatchObject(failure);
  });

  it("fails when the answer never comes", async () => {
    expect(await failureOf("auth", { answers: { auth: "silence" } }, 0.6)).toMatchObject({ code: "ETIMEDOUT" });
  });

  it("logs out after a refusal", async () => {
    const server = await fakeImapServer({ answers: { auth: "NO [AUTHENTICATIONFAILED] no" } });
    await probe(await serverConfig(server));
    await server.idle();
    expect(server.sessions[0]?.loggedOut).toBe(true);
  });

  it("does not send a password where LOGINDISABLED says that none is taken", async () => {
    const capabilities = { afterTls: ["IMAP4rev1", "LOGINDISABLED"] };
    expect(await failureOf("auth", { capabilities })).toMatchObject({ code: "LOGINDISABLED" });
    const oauthOnly = { afterTls: ["IMAP4rev1", "LOGINDISABLED", "AUTH=XOAUTH2"] };
    expect(await failureOf("auth", { capabilities: oauthOnly })).toMatchObject({
      code: "MECHANISM_UNSUPPORTED",
      text: "AUTH=XOAUTH2",
    });
  });

  it("uses the LOGIN command where no mechanism is announced", async () => {
    const server = await fakeImapServer({ capabilities: { afterTls: ["IMAP4rev1"] } });
    const { phases } = await probe(await serverConfig(server));
    expect(phases.auth).toMatchObject({ status: "ok", value: { mechanism: "LOGIN command" } });
  });

  it("hides a password that the server repeats", async () => {
    const server = await fakeImapServer({ answers: { auth: echoPassword() } });
    const facts = await probe(await serverConfig(server));
    expect(facts.phases.auth).toMatchObject({ failure: { code: "AUTHENTICATIONFAILED" } });
    expect(JSON.stringify(facts)).not.toContain(server.options.password);
  });
});

describe("list", () => {
  it("decodes names", async () => {
    const server = await fakeImapServer({ mailboxes: [{ name: "INBOX" }, { name: "Entwürfe" }, { name: "台北" }] });
    const { phases } = await probe(await serverConfig(server));
    const mailboxes = phases.list.status === "ok" ? phases.list.value.mailboxes.map(({ path }) => path) : [];
    expect(mailboxes).toEqual(expect.arrayContaining(["INBOX", "Entwürfe", "台北"]));
  });

  it.each([
    ["an announced literal of 4 GiB", hugeLiteral(), "LiteralTooLarge"],
    ["a line without end", endlessLine("* LIST "), "LineTooLarge"],
  ] as const)("ends %s", async (_, answer, code) => {
    const failure = await failureOf("list", { answers: { list: answer } });
    expect(failure).toMatchObject({ code });
  });

  it("survives 100,000 nested parentheses", async () => {
    const server = await fakeImapServer({ answers: { list: deepNesting() } });
    const { phases } = await probe(await serverConfig(server));
    expect(phases.list).toMatchObject({ status: "ok", value: { mailboxes: [] } });
    expect(phases.logout.status).toBe("ok");
  });

  it("takes 10,000 mailboxes", async () => {
    const server = await fakeImapServer({ answers: { list: manyResponses(10_000) } });
    const facts = await probe(await serverConfig(server, { timeoutSeconds: 30 }));
    expect(facts.phases.list).toMatchObject({
      status: "ok",
      value: { mailboxes: expect.objectContaining({ length: 10_000 }) },
    });
    expect(JSON.stringify(facts.transcript).length).toBeLessThan(128 * 1024);
    expect(facts.transcript.some(({ from }) => from === "note")).toBe(true);
  });
});

describe("status", () => {
  it("reads the other mailboxes when one is refused", async () => {
    const server = await fakeImapServer({
      mailboxes: [
        { name: "INBOX", messages: 3 },
        { name: "Secret", refuses: "NO [NOPERM] not yours" },
        { name: "Sent", messages: 5 },
      ],
    });
    const { phases } = await probe(await serverConfig(server, { mailboxes: ["INBOX", "Secret", "Missing", "Sent"] }));
    expect(phases.status).toMatchObject({
      status: "failed",
      failure: { code: "NOPERM" },
      value: {
        mailboxes: [
          { path: "INBOX", messages: 3 },
          { path: "Secret", failure: { code: "NOPERM", text: "not yours" } },
          { path: "Missing", failure: { code: "NONEXISTENT", text: "No such mailbox" } },
          { path: "Sent", messages: 5 },
        ],
      },
    });
  });
});

describe("status, in the server's own words", () => {
  it("knows from the list that a mailbox is missing where the server gives no code", async () => {
    const server = await fakeImapServer({
      mailboxes: [{ name: "INBOX" }, { name: "Locked", refuses: "NO Permission denied" }],
      answers: { status: "NO Mailbox does not exist, or must be subscribed to." },
    });
    const { phases } = await probe(await serverConfig(server, { mailboxes: ["Missing", "Locked"] }));
    expect(phases.status).toMatchObject({
      value: {
        mailboxes: [
          { path: "Missing", failure: { code: "NotFound", text: "Mailbox does not exist, or must be subscribed to." } },
          { path: "Locked", failure: { code: "NO" } },
        ],
      },
    });
  });

  it("has no UIDNEXT of EXAMINE where the server announces none", async () => {
    const examine = ["* 12 EXISTS", "* OK [UIDVALIDITY 7] valid", "%tag OK [READ-ONLY] opened"];
    const server = await fakeImapServer({ answers: { examine } });
    const { phases } = await probe(await serverConfig(server));
    expect(phases.status).toMatchObject({ value: { mailboxes: [{ examined: { messages: 12, uidNext: null } }] } });
  });

  it("keeps an untagged BAD behind which the server hangs up", async () => {
    const answer = async (_: unknown, session: { send(line: string): Promise<void>; end(): Promise<void> }) => {
      await session.send("* BAD internal server error");
      await session.end();
    };
    expect(await failureOf("auth", { answers: { auth: answer } })).toEqual({
      code: "BAD",
      text: "internal server error",
      speaker: "server",
    });
  });
});

describe("logout", () => {
  it("takes a BYE and a close for an answer", async () => {
    const server = await fakeImapServer({ answers: { logout: { bye: "bye" } } });
    const { phases } = await probe(await serverConfig(server));
    expect(phases.logout).toMatchObject({ status: "ok", value: { clean: false } });
  });

  it("is over by the deadline when the server does not answer", async () => {
    expect(await failureOf("logout", { answers: { logout: "silence" } }, 0.8)).toMatchObject({ code: "ETIMEDOUT" });
  });
});
