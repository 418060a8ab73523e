import { describe, expect, it } from "vitest";
import { Secret } from "../../../server/config/secret.ts";
import type { Security } from "../../../server/config/types.ts";
import type { PhaseName, ProbeFacts } from "../../../server/probe/facts.ts";
import { PHASE_ORDER } from "../../../server/probe/phases/order.ts";
import { probe } from "../../../server/probe/probe.ts";
import { fakeImapServer } from "../../support/fault-server.ts";
import { serverConfig } from "../../support/server-config.ts";

const statuses = ({ phases, server }: ProbeFacts) => PHASE_ORDER[server.security].map((phase) => phases[phase].status);

describe.each<Security>(["implicit-tls", "starttls"])("a healthy server with %s", (security) => {
  it("is learnt in every phase, in one connection", async () => {
    const server = await fakeImapServer({ security });
    const facts = await probe(await serverConfig(server, { mailboxes: ["INBOX", "Archive"] }));
    expect(statuses(facts)).toEqual(PHASE_ORDER[security].map(() => "ok"));
    expect(facts.phases.tls).toMatchObject({
      value: { version: "TLSv1.3", trusted: true, nameMatches: true, verification: null, serverName: null },
    });
    expect(facts.phases.auth).toMatchObject({ value: { mechanism: "PLAIN", serverId: { name: "imapscope demo" } } });
    expect(facts.phases.list).toMatchObject({ value: { mailboxes: expect.objectContaining({ length: 7 }) } });
    expect(facts.phases.status).toMatchObject({
      value: {
        mailboxes: [
          { path: "INBOX", messages: 12, unseen: 2, uidNext: 31, uidValidity: 1_700_000_000 },
          { path: "Archive", messages: 340, unseen: 0, uidNext: 341, uidValidity: 1_700_000_001 },
        ],
      },
    });
    expect(server.sessions).toHaveLength(1);
  });

  it("sees the password once, inside TLS, and a LOGOUT", async () => {
    const server = await fakeImapServer({ security });
    await probe(await serverConfig(server));
    await server.idle();
    const [session] = server.sessions;
    expect(session?.credentials).toEqual([{ user: server.options.user, password: server.options.password, tls: true }]);
    expect(session?.loggedOut).toBe(true);
    expect(session?.clientId).toMatchObject({ name: "imapscope", version: "0.1.0" });
    expect(session?.lines.filter((line) => /LOGOUT/.test(line))).toHaveLength(1);
  });

  it("has its capabilities at each stage apart", async () => {
    const server = await fakeImapServer({
      security,
      capabilities: {
        beforeTls: ["IMAP4rev1", "STARTTLS", "X-A"],
        afterTls: ["IMAP4rev1", "X-B"],
        afterLogin: ["IMAP4rev1", "X-C"],
      },
    });
    const { phases } = await probe(await serverConfig(server));
    expect(phases.capability).toMatchObject({
      value: {
        beforeTls: security === "starttls" ? ["IMAP4REV1", "STARTTLS", "X-A"] : null,
        afterTls: ["IMAP4REV1", "X-B"],
        afterLogin: ["IMAP4REV1", "X-C"],
      },
    });
  });

  it("is not logged in to at depth connect, but logged out of", async () => {
    const server = await fakeImapServer({ security });
    const { phases } = await probe(await serverConfig(server, { depth: "connect" }));
    await server.idle();
    expect(phases.auth).toEqual({ status: "skipped", because: "not-applicable" });
    expect(phases.logout).toMatchObject({ status: "ok", value: { clean: true } });
    expect(server.sessions[0]).toMatchObject({ credentials: [], loggedOut: true });
  });
});

describe("the order of things", () => {
  it("is told as phases begin", async () => {
    const begun: PhaseName[] = [];
    await probe(await serverConfig(await fakeImapServer()), { onPhase: (phase) => begun.push(phase) });
    expect(begun).toEqual(PHASE_ORDER["implicit-tls"]);
  });

  it("shows in the times: every phase begins when the one before has ended, or later", async () => {
    const { phases, seconds } = await probe(await serverConfig(await fakeImapServer({ security: "starttls" })));
    let end = 0;
    for (const name of PHASE_ORDER.starttls) {
      const outcome = phases[name];
      if (outcome.status === "skipped") throw new Error(`${name} was skipped`);
      expect(outcome.at).toBeGreaterThanOrEqual(end - 0.000_01);
      end = outcome.at + outcome.seconds;
    }
    expect(seconds).toBeGreaterThanOrEqual(end - 0.000_01);
  });

  it("skips what comes after a failure because of it", async () => {
    const server = await fakeImapServer({ answers: { auth: "NO [AUTHENTICATIONFAILED] no" } });
    const { phases } = await probe(await serverConfig(server));
    expect(phases.list).toEqual({ status: "skipped", because: "auth" });
    expect(phases.starttls).toEqual({ status: "skipped", because: "not-applicable" });
  });
});

describe("without TLS", () => {
  it("never sends the password", async () => {
    const server = await fakeImapServer({ security: "none" });
    const { phases } = await probe(await serverConfig(server));
    await server.idle();
    expect(phases.auth).toEqual({ status: "skipped", because: "not-applicable" });
    expect(server.sessions[0]).toMatchObject({ credentials: [], loggedOut: true });
  });
});

describe("called off", () => {
  it("logs out and says ABORTED", async () => {
    const server = await fakeImapServer({ delays: { list: 30 } });
    const off = new AbortController();
    const facts = await probe(await serverConfig(server, { timeoutSeconds: 60 }), {
      signal: off.signal,
      onPhase: (phase) => phase === "list" && setTimeout(() => off.abort(), 50),
    });
    expect(facts.phases.list).toMatchObject({ status: "failed", failure: { code: "ABORTED" } });
  });

  it("before it began, does not dial", async () => {
    const server = await fakeImapServer();
    await probe(await serverConfig(server), { signal: AbortSignal.abort() });
    expect(server.sessions).toHaveLength(0);
  });
});

describe("secrets", () => {
  it("stay out of the facts when a server repeats them everywhere", async () => {
    const password = 'pa"ss\\wo rd-Ünïque';
    const server = await fakeImapServer({
      password,
      id: { name: password },
      mailboxes: [{ name: "INBOX" }, { name: password.replaceAll(/["\\]/g, "") }],
      answers: { status: `NO [X-${Buffer.from(password).toString("base64")}] ${password}` },
    });
    const facts = await probe(
      await serverConfig(server, { login: { user: server.options.user, password: new Secret(password) } }),
    );
    const text = JSON.stringify(facts);
    expect(facts.phases.status).toMatchObject({ status: "failed" });
    expect(server.sessions[0]?.credentials[0]?.password).toBe(password);
    expect(text).not.toContain("Ünïque\\\\wo");
    expect(text).not.toContain(JSON.stringify(password).slice(1, -1));
    expect(text).not.toContain(Buffer.from(password).toString("base64"));
    expect(text).not.toContain(Buffer.from(`\0${server.options.user}\0${password}`).toString("base64"));
  });
});
