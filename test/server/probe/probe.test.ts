import { describe, expect, it } from "vitest";
import { Secret } from "../../../server/config/secret.ts";
import type { PhaseReport, ProbeFacts } from "../../../server/contract/facts.ts";
import { PHASE_ORDER, type PhaseName } from "../../../server/contract/phases.ts";
import type { Security } from "../../../server/contract/securities.ts";
import { probe } from "../../../server/probe/probe.ts";
import { fakeImapServer } from "../../support/fault-server.ts";
import { serverConfig } from "../../support/server-config.ts";

/** The phases of a probe with a password: no token, and no canary. */
const order = (security: Security) => PHASE_ORDER[security].filter((phase) => phase !== "token" && phase !== "sync");
const statuses = ({ phases, server }: ProbeFacts) => order(server.security).map((phase) => phases[phase].status);

describe.each<Security>(["implicit-tls", "starttls"])("a healthy server with %s", (security) => {
  it("is learnt in every phase, in one connection", async () => {
    const server = await fakeImapServer({ security });
    const facts = await probe(await serverConfig(server, { mailboxes: ["INBOX", "Archive"] }));
    expect(statuses(facts)).toEqual(order(security).map(() => "ok"));
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
    expect(begun).toEqual(order("implicit-tls"));
  });

  it("is told as phases end, with what the facts say of them", async () => {
    const ended: PhaseReport[] = [];
    const config = await serverConfig(await fakeImapServer({ answers: { auth: "NO [AUTHENTICATIONFAILED] no" } }));
    const { phases } = await probe(config, { onOutcome: (report) => ended.push(report) });
    expect(ended.map(({ phase, status }) => [phase, status])).toEqual([
      ["dns", "ok"],
      ["tcp", "ok"],
      ["tls", "ok"],
      ["greeting", "ok"],
      ["capability", "ok"],
      ["auth", "failed"],
    ]);
    for (const { phase, ...outcome } of ended) if (phase !== "capability") expect(outcome).toEqual(phases[phase]);
  });

  it("is told without the password that a server repeats", async () => {
    const told: PhaseReport[] = [];
    const server = await fakeImapServer({ answers: { auth: "NO correct horse battery staple is wrong" } });
    await probe(await serverConfig(server), { onOutcome: (report) => told.push(report) });
    expect(JSON.stringify(told)).toContain("«password» is wrong");
    expect(JSON.stringify(told)).not.toContain("correct horse");
  });

  it("shows in the times: every phase begins when the one before has ended, or later", async () => {
    const { phases, seconds } = await probe(await serverConfig(await fakeImapServer({ security: "starttls" })));
    let end = 0;
    for (const name of order("starttls")) {
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

describe("the facts of a session", () => {
  it("tell how TLS was agreed on, and what went over the wire", async () => {
    const { phases } = await probe(await serverConfig(await fakeImapServer()));
    expect(phases.tls).toMatchObject({
      traffic: { roundTrips: 1 },
      value: {
        alpn: null,
        keyExchange: expect.stringMatching(/X25519/),
        resumed: false,
        alert: null,
        chain: [{ keyType: "ec", keyBits: 256, signatureAlgorithm: "ecdsa-with-SHA256" }],
      },
    });
    const { value, traffic } = phases.tls.status === "ok" ? phases.tls : {};
    expect(value?.earliestNotAfter).toBe(value?.chain.map(({ notAfter }) => notAfter).toSorted()[0]);
    expect(traffic?.bytesIn).toBeGreaterThan(500);
    expect(traffic?.bytesOut).toBeGreaterThan(200);
    expect(phases.greeting).toMatchObject({ traffic: { bytesOut: 0, roundTrips: 0 } });
    expect(phases.logout).toMatchObject({ traffic: { bytesOut: "S1 LOGOUT\r\n".length, roundTrips: 1 } });
  });

  it("tell where the capabilities came from", async () => {
    const announced = await probe(await serverConfig(await fakeImapServer({ security: "starttls" })));
    expect(announced.phases.capability).toMatchObject({
      value: { sources: { beforeTls: "greeting", afterTls: "command", afterLogin: "login" } },
    });
    const asked = await probe(await serverConfig(await fakeImapServer({ greeting: "* OK hello" })));
    expect(asked.phases.capability).toMatchObject({ value: { sources: { afterTls: "command" } } });
  });

  it("tell the answers to the login and to STARTTLS, and the namespaces", async () => {
    const { phases } = await probe(await serverConfig(await fakeImapServer({ security: "starttls" })));
    expect(phases.starttls).toMatchObject({
      value: { offered: true, answer: expect.stringMatching(/^OK /), injected: null },
    });
    expect(phases.auth).toMatchObject({
      value: {
        answer: { code: "CAPABILITY" },
        challenge: null,
        namespaces: { personal: [{ prefix: "", delimiter: "/" }], others: [], shared: [] },
      },
    });
  });

  it("tell the quota exactly, in octets", async () => {
    const server = await fakeImapServer({
      answers: {
        getquotaroot: [
          '* QUOTAROOT INBOX "User \\"quota\\""',
          '* QUOTA "User \\"quota\\"" (STORAGE 9007199254740993 18014398509481984 MESSAGE 5 100)',
          "%tag OK done",
        ],
      },
    });
    const { phases } = await probe(await serverConfig(server));
    expect(phases.quota).toMatchObject({
      status: "ok",
      value: {
        roots: [
          {
            root: 'User "quota"',
            resources: [
              {
                name: "STORAGE",
                used: String(9_007_199_254_740_993n * 1024n),
                limit: String(18_014_398_509_481_984n * 1024n),
              },
              { name: "MESSAGE", used: "5", limit: "100" },
            ],
          },
        ],
      },
    });
  });

  it("have no quota where the server knows none", async () => {
    const { phases } = await probe(
      await serverConfig(await fakeImapServer({ capabilities: { afterLogin: ["IMAP4rev1"] } })),
    );
    expect(phases.quota).toEqual({ status: "skipped", because: "not-applicable" });
    expect(phases.logout.status).toBe("ok");
  });

  it("tell the counts of STATUS beside those of EXAMINE, and when the newest message came", async () => {
    const newest = new Date("2026-11-23T11:58:00.000Z");
    const server = await fakeImapServer({
      mailboxes: [{ name: "INBOX", messages: 3, uidNext: 9, uidValidity: 7, newest }, { name: "Empty" }],
    });
    const { phases } = await probe(await serverConfig(server, { mailboxes: ["INBOX", "Empty"] }));
    expect(phases.status).toMatchObject({
      status: "ok",
      value: {
        mailboxes: [
          {
            path: "INBOX",
            messages: 3,
            newest: "2026-11-23T11:58:00.000Z",
            examined: { messages: 3, uidNext: 9, uidValidity: 7 },
          },
          { path: "Empty", messages: 0, newest: null },
        ],
      },
    });
    expect(server.sessions[0]?.lines.some((line) => / SELECT /.test(line))).toBe(false);
  });

  it.each([
    ["NO [LIMIT] too many", { code: "LIMIT", seconds: null }],
    ["NO Request is throttled. Suggested Backoff Time: 299000 milliseconds", { code: "BACKOFF", seconds: 299 }],
    ["OK [THROTTLED] in", { code: "THROTTLED", seconds: null }],
  ])("tell that the server wants to be left alone: %s", async (answer, backOff) => {
    const facts = await probe(await serverConfig(await fakeImapServer({ answers: { auth: answer } })));
    expect(facts.backOff).toMatchObject(backOff);
  });

  it("do not take any other refusal for that", async () => {
    const facts = await probe(
      await serverConfig(await fakeImapServer({ answers: { auth: "NO [AUTHENTICATIONFAILED] no" } })),
    );
    expect(facts.backOff).toBeNull();
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
