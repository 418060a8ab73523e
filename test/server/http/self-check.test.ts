import { connect } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { check } from "../../../server/check.ts";
import type { SelfCheck, ServerConfig } from "../../../server/config/types.ts";
import type { CheckReport } from "../../../server/contract/answers/check.ts";
import type { Step } from "../../../server/contract/answers/phase.ts";
import type { SelfCheckResult } from "../../../server/contract/answers/self-check.ts";
import { quietServer, testApp } from "../../support/app.ts";
import { allEvents, firstEvents } from "../../support/event-stream.ts";
import { exposed } from "../../support/exposed.ts";
import { fakeImapServer } from "../../support/fault-server.ts";
import { startProgram } from "../../support/program.ts";
import { serverConfig } from "../../support/server-config.ts";

const PASSWORD = "correct horse battery staple";
const WRONG = "Tr0ub4dor&3 wrong";
/** Nobody checks this server by schedule while the test looks. */
const SELDOM = { timing: { kind: "cron", expression: "0 0 1 1 *", timezone: "UTC" }, login: null } as const;

async function program(servers: readonly ServerConfig[], selfCheck: Partial<SelfCheck> = {}) {
  const started = await startProgram(servers, { selfCheck });
  onTestFinished(async () => void (await started.close()));
  const post = (body: unknown, init: RequestInit = {}) =>
    fetch(`${started.url}/api/v1/self-check`, {
      method: "POST",
      body: typeof body === "string" ? body : JSON.stringify(body),
      ...init,
      headers: { "Content-Type": "application/json", ...init.headers },
    });
  return { ...started, post };
}

/** The program with one server of the tests, whose domain is example.com. */
async function withServer(
  overrides: Parameters<typeof fakeImapServer>[0] = {},
  selfCheck: Partial<SelfCheck> = {},
  config: Partial<ServerConfig> = {},
) {
  const imap = await fakeImapServer(overrides);
  const configured = await serverConfig(imap, { ...SELDOM, host: "localhost", family: 4, ...config });
  const running = await program([configured], selfCheck);
  const question = {
    address: "monitor@example.com",
    host: "localhost",
    port: imap.port,
    security: configured.security,
  };
  return { ...running, imap, question };
}

async function checkOf(response: Response): Promise<SelfCheckResult> {
  const last = (await allEvents(response)).at(-1);
  expect(last?.event).toBe("check");
  return last?.data as SelfCheckResult;
}

describe("POST /api/v1/self-check", () => {
  it("tells the settings, each phase as it begins and as it ends, and the check", async () => {
    const { post, question } = await withServer();
    const response = await post({ ...question, password: PASSWORD, lang: "en" });
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toContain("text/event-stream");
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    const events = await allEvents(response);
    const phases = ["dns", "tcp", "tls", "greeting", "capability", "auth", "list", "status", "quota", "logout"];
    expect(events[0]).toMatchObject({
      event: "settings",
      data: { setting: { host: "localhost", user: "monitor@example.com" }, phases },
    });
    const steps = events.filter(({ event }) => event === "phase").map(({ data }) => data as Step);
    const reached = phases.filter((phase) => steps.some((step) => step.phase === phase));
    expect(reached.filter((phase) => phase !== "quota")).toEqual(phases.filter((phase) => phase !== "quota"));
    // Each begins and then ends, before the next begins, as the check itself has it.
    expect(steps.map((step) => `${step.phase} ${"status" in step ? step.status : "begins"}`)).toEqual(
      reached.flatMap((phase) => [`${phase} begins`, `${phase} ok`]),
    );
    const check = events.at(-1)?.data as CheckReport;
    const told = steps.filter((step) => "status" in step && step.phase !== "capability");
    expect(check.phases).toEqual(expect.arrayContaining(told));
    expect(events.at(-1)).toMatchObject({
      event: "check",
      data: { version: 1, state: "up", depth: "login", server: { user: "monitor@example.com" } },
    });
  });

  it("finds the settings from the address, and says where they come from", async () => {
    const imap = await fakeImapServer();
    const { post } = await program([await serverConfig(imap, { timing: SELDOM.timing, depth: "connect" })]);
    const [settings] = await allEvents(await post({ address: "anna@example.com" }));
    expect(settings?.data).toMatchObject({
      setting: { port: imap.port, user: "anna@example.com", source: { kind: "configured", server: "corp" } },
    });
  });

  it("goes up to the capabilities without a password, and never uses a password of ours", async () => {
    const imap = await fakeImapServer();
    const configured = await serverConfig(imap, { timing: SELDOM.timing });
    const { post } = await program([configured]);
    const done = await checkOf(await post({ address: "monitor@example.com" }));
    expect([done.depth, done.state]).toEqual(["connect", "up"]);
    expect(imap.sessions.flatMap(({ credentials }) => credentials)).toEqual([]);
  });

  it("finds a wrong password, in the visitor's language", async () => {
    const { post, question } = await withServer();
    const done = await checkOf(await post({ ...question, password: WRONG, lang: "zh-CN" }));
    expect(done.state).toBe("down");
    expect(done.findings[0]).toMatchObject({
      id: "auth-credentials-rejected",
      title: expect.stringMatching(/\p{Script=Han}/u),
    });
    const { en, "zh-CN": zhCn } = done.translations;
    expect(zhCn).toEqual(done.findings);
    expect(en.map(({ id, evidence }) => [id, evidence])).toEqual(zhCn.map(({ id, evidence }) => [id, evidence]));
    expect(en[0]?.title).not.toMatch(/\p{Script=Han}/u);
  });

  it("sends no password where the certificate is not trusted", async () => {
    const { post, question, imap } = await withServer({}, {}, { ca: null });
    const done = await checkOf(await post({ ...question, password: PASSWORD }));
    expect(done.findings.map(({ id }) => id)).toContain("policy-password-withheld");
    expect(imap.sessions.flatMap(({ credentials }) => credentials)).toEqual([]);
  });

  it("lets the password appear nowhere: not in the answer, the terminal, the store or the metrics", async () => {
    const echo = `NO [AUTHENTICATIONFAILED] ${WRONG} is wrong`;
    const { post, question, url, written } = await withServer({ answers: { auth: echo } });
    const text = await (await post({ ...question, password: WRONG })).text();
    const others = await Promise.all(
      ["/metrics", "/api/v1/servers", "/api/v1/servers/corp", "/api/v1/servers/corp/checks"].map(async (path) =>
        (await fetch(`${url}${path}`)).text(),
      ),
    );
    const base64 = Buffer.from(WRONG).toString("base64");
    for (const seen of [text, ...others, JSON.stringify(written)]) {
      expect(seen).not.toContain(WRONG);
      expect(seen).not.toContain(base64);
    }
    expect(JSON.parse(others[3] ?? "")).toEqual({ checks: [] });
    expect(others[0]).not.toMatch(/imapscope_checks_total\{server="corp"\} [1-9]/);
  });

  it("calls the probe off when the visitor goes away", async () => {
    const { post, question, imap } = await withServer({ delays: { auth: 60 } }, {}, { timeoutSeconds: 30 });
    const leave = new AbortController();
    const response = await post({ ...question, password: PASSWORD }, { signal: leave.signal });
    await expect.poll(() => imap.sessions[0]?.credentials.length ?? 0, { timeout: 60_000 }).toBe(1);
    leave.abort();
    await response.text().catch(() => "");
    await expect.poll(() => imap.sessions[0]?.ended, { timeout: 60_000 }).toBe(true);
    // The next one of this client may begin.
    await expect.poll(async () => (await post({ ...question, lang: "en" })).status, { timeout: 60_000 }).toBe(200);
  });

  it("calls it off also when the socket is cut without a word", async () => {
    const { question, imap, port } = await withServer({ delays: { auth: 60 } }, {}, { timeoutSeconds: 30 });
    const body = JSON.stringify({ ...question, password: PASSWORD });
    const socket = connect(port, "127.0.0.1");
    socket.on("error", () => {});
    socket.write(
      `POST /api/v1/self-check HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
    await expect.poll(() => imap.sessions[0]?.credentials.length ?? 0, { timeout: 60_000 }).toBe(1);
    socket.resetAndDestroy();
    await expect.poll(() => imap.sessions[0]?.ended, { timeout: 60_000 }).toBe(true);
  });

  it("lets two visitors of one address check at once, and those who must wait stand in line", async () => {
    const { post, question, imap } = await withServer({ delays: { connect: 60 } }, {}, { timeoutSeconds: 30 });
    const leave = new AbortController();
    const running = await Promise.all(Array.from({ length: 4 }, () => post(question, { signal: leave.signal })));
    expect(running.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    await expect.poll(() => imap.sessions.length, { timeout: 60_000 }).toBe(4);
    imap.set({ delays: {} });
    const next = await post({ ...question, password: PASSWORD });
    const gone = new AbortController();
    const second = await post(question, { signal: gone.signal });
    const third = await post(question);
    gone.abort();
    await second.text().catch(() => "");
    const places = firstEvents(third, 2);
    expect(await places).toEqual([
      { event: "queued", data: { place: 3 } },
      { event: "queued", data: { place: 2 } },
    ]);
    expect(imap.sessions).toHaveLength(4);
    leave.abort();
    const events = await allEvents(next);
    expect(events.slice(0, 2).map(({ event }) => event)).toEqual(["queued", "settings"]);
    expect(events[0]?.data).toEqual({ place: 1 });
    expect(events.at(-1)?.event).toBe("check");
    for (const one of running) await one.text().catch(() => "");
  });

  it("lets no more begin in a minute than `perMinute` says: the others wait, and 429 with Retry-After when too many do", async () => {
    const { post, question } = await withServer({}, { perMinute: 2 });
    for (let time = 0; time < 2; time++) await (await post(question)).text();
    const leave = new AbortController();
    const waiting: Response[] = [];
    for (let time = 0; time < 20; time++) waiting.push(await post(question, { signal: leave.signal }));
    expect(new Set(waiting.map(({ status }) => status))).toEqual(new Set([200]));
    const refused = await post(question);
    expect(refused.status).toBe(429);
    expect(refused.headers.get("Content-Type")).toContain("application/problem+json");
    const seconds = Number(refused.headers.get("Retry-After"));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    leave.abort();
    for (const one of waiting) await one.text().catch(() => "");
  });

  it("tries a wrong password of one account so often, whatever happens, and says that it was not tried", async () => {
    const { post, question, imap } = await withServer();
    const first = await checkOf(await post({ ...question, password: WRONG }));
    const second = await checkOf(await post({ ...question, password: WRONG, lang: "zh-CN" }));
    expect([first.state, second.state]).toEqual(["down", "unknown"]);
    expect(second.findings.map(({ id }) => id)).toEqual(["policy-login-held-back"]);
    expect(second.phases.find(({ phase }) => phase === "auth")).toEqual({
      phase: "auth",
      status: "skipped",
      because: "auth",
    });
    expect(imap.sessions.flatMap(({ credentials }) => credentials)).toHaveLength(1);
  });

  it("goes nowhere that `targets` does not name", async () => {
    const { post, imap } = await withServer();
    const other = await fakeImapServer();
    for (const host of ["127.0.0.1", "imap.gmail.com"]) {
      const response = await post({ address: "monitor@example.com", host, port: 993 });
      expectRefused(response.status, await response.text());
    }
    const elsewhere = await post({
      address: "a@example.com",
      host: "localhost",
      port: other.port,
      security: "implicit-tls",
    });
    expectRefused(elsewhere.status, await elsewhere.text());
    expect([...imap.sessions, ...other.sessions]).toEqual([]);
  });

  it.each(["localhost", "127.0.0.1", "[::1]", "::ffff:127.0.0.1", "0.0.0.0", "0x7f000001"])(
    "with public targets does not go to %s",
    async (host) => {
      const { post, imap, question } = await withServer({}, { targets: "public" });
      const response = await post({ ...question, host: host.replace(/^(?=::f)(.*)$/, "[$1]") });
      expectRefused(response.status, await response.text());
      expect(imap.sessions).toEqual([]);
    },
  );

  it("refuses a public name that leads to an address inside, and dials nothing", async () => {
    const { dependencies } = await testApp();
    const config = { ...dependencies.config(), selfCheck: { enabled: true, targets: "public", perMinute: 6 } as const };
    const { app } = await testApp({
      config: () => config,
      checkOnce: (server, options) => check(server, { ...options, resolve: async () => ["10.20.30.40", "fd00::1"] }),
    });
    const body = { address: "anna@example.com", host: "imap.example.com", port: 993, password: PASSWORD };
    const response = await app.request("/api/v1/self-check", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    const events = await allEvents(response);
    const steps = events.filter(({ event }) => event === "phase").map(({ data }) => data as Step);
    expect(steps.map((step) => [step.phase, "status" in step ? step.status : "begins"])).toEqual([
      ["dns", "begins"],
      ["dns", "failed"],
    ]);
    expect(events.at(-1)?.data).toMatchObject({ state: "unknown", findings: [{ id: "policy-target-not-allowed" }] });
  });

  it("tells of a bug, and counts it", async () => {
    const server = await quietServer({ ...SELDOM, host: "localhost" });
    const { app, dependencies } = await testApp({
      checkOnce: async () => {
        throw new Error("inside information");
      },
    });
    const body = JSON.stringify({
      address: "monitor@example.com",
      host: server.host,
      port: server.port,
      security: server.security,
    });
    const response = await app.request("/api/v1/self-check", {
      method: "POST",
      body,
      headers: { "Content-Type": "application/json" },
    });
    expect((await allEvents(response)).at(-1)).toMatchObject({ event: "problem", data: { status: 500 } });
    expect((await exposed(dependencies.metrics)).body).toContain('imapscope_internal_errors_total{where="http"} 1');
  });

  it("is off where the configuration says so", async () => {
    const { post, question } = await withServer({}, { enabled: false });
    expect((await post(question)).status).toBe(403);
  });

  it("is not for other sites", async () => {
    const { post, question, imap } = await withServer();
    expect((await post(question, { headers: { "Sec-Fetch-Site": "cross-site" } })).status).toBe(403);
    expect((await post(question, { headers: { Origin: "https://evil.example" } })).status).toBe(403);
    expect(imap.sessions).toEqual([]);
  });
});

describe("a question that is not as it should be", () => {
  it.each([
    ["address", { address: "anna" }],
    ["address", {}],
    ["address", { address: 5 }],
    ["password", { address: "a@example.com", password: "one\r\nA2 DELETE INBOX" }],
    ["password", { address: "a@example.com", password: "" }],
    ["user", { address: "a@example.com", user: "a\nb" }],
    ["host", { address: "a@example.com", host: "https://example.com/" }],
    ["host", { address: "a@example.com", host: "example.com:993" }],
    ["port", { address: "a@example.com", port: 0 }],
    ["port", { address: "a@example.com", port: "993" }],
    ["security", { address: "a@example.com", security: "ssl" }],
    ["security", { address: "a@example.com", host: "localhost", port: 4993 }],
    ["lang", { address: "a@example.com", lang: "xx" }],
    ["input", { address: "a@example.com", passwort: "secret-7" }],
    ["host", { address: "a@unknown.example.net" }],
    ["address", { address: "a@tuta.com" }],
  ])("is a problem that names %s: %j", async (field, body) => {
    const { post } = await program([await quietServer({ ...SELDOM, host: "localhost" })]);
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(response.headers.get("Content-Type")).toContain("application/problem+json");
    const { detail } = (await response.json()) as { detail: string };
    expect(detail).toMatch(new RegExp(`^${field}: `));
    expect(detail).not.toContain("secret-7");
  });

  it("is a problem when it is no JSON, or too long", async () => {
    const { post } = await program([await quietServer(SELDOM)]);
    const broken = await post("{");
    expect([broken.status, broken.headers.get("Content-Type")]).toEqual([400, "application/problem+json"]);
    expect((await post({ address: "a@example.com", password: "x".repeat(9000) })).status).toBe(413);
  });
});

/** 403 as the status or as the last event; or, where the catalogue has the words, a check that says it. */
function expectRefused(status: number, text: string): void {
  const told = /^event: problem\ndata: .*"status":403/m.test(text) || text.includes('"id":"policy-target-not-allowed"');
  expect(status === 403 || told).toBe(true);
}
