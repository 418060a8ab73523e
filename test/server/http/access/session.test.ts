import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { createAccess } from "../../../../server/access/access.ts";
import type { Access } from "../../../../server/config/access.ts";
import type { Config } from "../../../../server/config/types.ts";
import type { SessionAnswer, SessionList } from "../../../../server/contract/answers/session.ts";
import { accessOf, bearer, PASSWORDS, TOKENS, userOf } from "../../../support/access.ts";
import { quietServer, testApp } from "../../../support/app.ts";
import { configOf } from "../../../support/config.ts";

/** The app with a configuration that can change, a clock that can be set, and all that it logs. */
async function signingApp(first: Access = accessOf(), publicUrl: string | null = null) {
  let config: Config = {
    ...configOf(await quietServer()),
    access: first,
    publicUrl,
    allowedHosts: ["mail.example.com"],
  };
  let now = 0;
  const logged: string[] = [];
  const log = pino({ level: "trace" }, { write: (line: string) => void logged.push(line) });
  const access = createAccess({ config: () => config, log, clock: () => now });
  const { app } = await testApp({ config: () => config, access });
  const json = { "Content-Type": "application/json" };
  return {
    app,
    access,
    logged,
    signIn: (user: string, password: string, headers: Record<string, string> = {}) =>
      app.request("/api/v1/session", {
        method: "POST",
        headers: { ...json, ...headers },
        body: JSON.stringify({ user, password }),
      }),
    ask: (path: string, cookie: string, method = "GET") => app.request(path, { method, headers: { Cookie: cookie } }),
    pass(seconds: number) {
      now += seconds * 1000;
    },
    reload(next: Access | null) {
      config = { ...config, access: next };
      access.takeUp();
    },
  };
}

/** The cookie that an answer sets, as a browser sends it back. */
function cookieOf(answer: Response): string {
  return (answer.headers.get("Set-Cookie") ?? "").split(";")[0] ?? "";
}

describe("signing in", () => {
  it("gives a session in a cookie that scripts do not see and other sites do not send", async () => {
    const { signIn, ask } = await signingApp();
    const answer = await signIn("anna", PASSWORDS.anna);
    expect(await answer.json()).toEqual({ name: "anna", role: "viewer", way: "session", ways: ["password"] });
    expect(answer.headers.get("Set-Cookie")).toMatch(
      /^imapscope_session=[\w-]{43}; Max-Age=86400; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    const cookie = cookieOf(answer);
    expect((await ask("/api/v1/servers", cookie)).status).toBe(200);
    expect((await ask("/api/v1/servers/corp/check", cookie, "POST")).status).toBe(403);
    expect(await (await ask("/api/v1/session", cookie)).json()).toMatchObject({ name: "anna", way: "session" });
  });

  it.each([
    [null, "__Host-imapscope_session", "/"],
    ["https://mail.example.com/imapscope", "__Secure-imapscope_session", "/imapscope"],
  ])("over TLS gives one that goes nowhere else (publicUrl %s)", async (publicUrl, name, path) => {
    const { app } = await signingApp(accessOf(), publicUrl);
    const answer = await app.request("https://mail.example.com/api/v1/session", {
      method: "POST",
      headers: { "Content-Type": "application/json", Host: "mail.example.com" },
      body: JSON.stringify({ user: "otto", password: PASSWORDS.otto }),
    });
    const cookie = answer.headers.get("Set-Cookie") ?? "";
    expect(cookie.split("=")[0]).toBe(name);
    expect(cookie).toContain(`Path=${path};`);
    expect(cookie).toContain("; Secure");
  });

  it("is refused in the same words for a wrong name and a wrong password", async () => {
    const { signIn } = await signingApp();
    const [one, other] = [await signIn("anna", "wrong"), await signIn("nobody", PASSWORDS.anna)];
    expect([one.status, other.status]).toEqual([401, 401]);
    expect(await one.text()).toBe(await other.text());
    expect([one.headers.get("Set-Cookie"), other.headers.get("Set-Cookie")]).toEqual([null, null]);
    expect(one.headers.get("WWW-Authenticate")).not.toContain("Basic");
  });

  it("is not known where everybody may do everything", async () => {
    const { signIn, ask, reload } = await signingApp();
    reload(null);
    expect((await signIn("anna", PASSWORDS.anna)).status).toBe(404);
    const open: SessionAnswer = { name: null, role: "operator", way: "open", ways: [] };
    expect(await (await ask("/api/v1/session", "")).json()).toEqual(open);
  });

  it("takes no session that somebody else chose (fixation)", async () => {
    const { signIn, ask } = await signingApp();
    const chosen = "imapscope_session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    const mine = cookieOf(await signIn("otto", PASSWORDS.otto));
    const theirs = cookieOf(await signIn("anna", PASSWORDS.anna, { Cookie: chosen }));
    expect(theirs).not.toBe(chosen);
    expect((await ask("/api/v1/servers", chosen)).status).toBe(401);
    // A session that a browser had before ends, so that nobody who knew it comes in with the new one.
    const again = cookieOf(await signIn("otto", PASSWORDS.otto, { Cookie: mine }));
    expect(again).not.toBe(mine);
    expect((await ask("/api/v1/servers", mine)).status).toBe(401);
    expect((await ask("/api/v1/servers", again)).status).toBe(200);
  });

  it.each([
    { "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Site": "same-site" },
    { Origin: "https://evil.example" },
    { Origin: "null" },
  ])("is nothing that another site can do, nor what comes after it (CSRF): %o", async (from) => {
    const { app, signIn } = await signingApp();
    expect((await signIn("otto", PASSWORDS.otto, { ...from } as never)).status).toBe(403);
    const Cookie = cookieOf(await signIn("otto", PASSWORDS.otto));
    for (const [method, path] of [
      ["POST", "/-/reload"],
      ["POST", "/api/v1/servers/corp/check"],
      ["DELETE", "/api/v1/session"],
      ["GET", "/probe?target=corp&module=imaps"],
    ] as const) {
      const answer = await app.request(path, { method, headers: { Cookie, ...from } as never });
      expect([path, answer.status]).toEqual([path, 403]);
    }
  });
});

describe("a session", () => {
  it("ends when it is not used, and when it is too old", async () => {
    const { signIn, ask, pass } = await signingApp();
    const cookie = cookieOf(await signIn("anna", PASSWORDS.anna));
    const status = async () => (await ask("/api/v1/servers", cookie)).status;
    for (let hours = 0; hours < 23; hours++) {
      pass(3600);
      expect(await status()).toBe(200);
    }
    pass(3600);
    expect(await status()).toBe(200);
    pass(1);
    expect(await status()).toBe(401);
    const unused = cookieOf(await signIn("anna", PASSWORDS.anna));
    pass(3601);
    expect((await ask("/api/v1/servers", unused)).status).toBe(401);
  });

  it("ends by signing out, which takes the cookie back", async () => {
    const { signIn, ask } = await signingApp();
    const cookie = cookieOf(await signIn("anna", PASSWORDS.anna));
    const answer = await ask("/api/v1/session", cookie, "DELETE");
    expect([answer.status, answer.headers.get("Set-Cookie")]).toEqual([
      204,
      expect.stringMatching(/^imapscope_session=; Max-Age=0; Path=\//),
    ]);
    expect((await ask("/api/v1/servers", cookie)).status).toBe(401);
    expect((await ask("/api/v1/session", "", "DELETE")).status).toBe(204);
  });

  it.each([
    ["is gone", accessOf({ users: [userOf("otto", "operator")] })],
    ["has another role", accessOf({ users: [userOf("anna", "operator"), userOf("otto", "operator")] })],
    [
      "has another password",
      accessOf({ users: [{ ...userOf("otto", "viewer"), name: "anna" }, userOf("otto", "operator")] }),
    ],
    ["needs none", null],
  ])("ends when its user %s after a reload, and no other one", async (_, next) => {
    const { signIn, access, reload } = await signingApp();
    await signIn("anna", PASSWORDS.anna);
    await signIn("anna", PASSWORDS.anna);
    await signIn("otto", PASSWORDS.otto);
    reload(accessOf());
    expect(access.sessions.list().map(({ name }) => name)).toEqual(["anna", "anna", "otto"]);
    reload(next);
    expect(access.sessions.list().map(({ name }) => name)).toEqual(next === null ? [] : ["otto"]);
  });

  it("ends its stream of events with it", async () => {
    const { signIn, ask } = await signingApp();
    const cookie = cookieOf(await signIn("anna", PASSWORDS.anna));
    const stream = await ask("/api/v1/events", cookie);
    expect(stream.status).toBe(200);
    const rest = stream.text();
    await ask("/api/v1/session", cookie, "DELETE");
    expect(await rest).toContain("event: overview");
  });

  it("of a token ends its stream when the configuration of access is read again", async () => {
    const { app, reload } = await signingApp();
    const stream = await app.request("/api/v1/events", { headers: bearer(TOKENS.viewer) });
    const rest = stream.text();
    reload(accessOf({ tokens: [] }));
    expect(await rest).toContain("event: overview");
    expect((await app.request("/api/v1/events", { headers: bearer(TOKENS.viewer) })).status).toBe(401);
  });
});

describe("what everybody may", () => {
  it("goes on when the configuration of access is read again", async () => {
    const { access, reload } = await signingApp();
    const shown = { client: "192.0.2.1", authorization: undefined, session: null };
    const visitor = await access.identify(shown);
    const program = await access.identify({ ...shown, ...{ authorization: bearer(TOKENS.viewer).Authorization } });
    reload(accessOf());
    expect("ends" in visitor && visitor.ends.aborted).toBe(false);
    expect("ends" in program && program.ends.aborted).toBe(true);
  });
});

describe("the list of sessions", () => {
  it("shows everybody their own, and an operator all", async () => {
    const { signIn, ask } = await signingApp();
    const anna = cookieOf(await signIn("anna", PASSWORDS.anna, { "User-Agent": "Phone\u0007/1" }));
    await signIn("anna", PASSWORDS.anna);
    const otto = cookieOf(await signIn("otto", PASSWORDS.otto));
    const list = async (cookie: string) =>
      ((await (await ask("/api/v1/sessions", cookie)).json()) as SessionList).sessions;
    const own = await list(anna);
    expect(own.map(({ name, current, userAgent }) => [name, current, userAgent])).toEqual([
      ["anna", false, ""],
      ["anna", true, "Phone/1"],
    ]);
    const all = await list(otto);
    expect(all.map(({ name }) => name).toSorted()).toEqual(["anna", "anna", "otto"]);
    const text = JSON.stringify(all);
    for (const cookie of [anna, otto]) expect(text).not.toContain(cookie.split("=")[1]);

    const others = all.find(({ name }) => name === "otto")?.id;
    expect((await ask(`/api/v1/sessions/${others}`, anna, "DELETE")).status).toBe(404);
    const second = own.find(({ current }) => !current)?.id;
    expect((await ask(`/api/v1/sessions/${second}`, anna, "DELETE")).status).toBe(204);
    expect(await list(anna)).toHaveLength(1);
    expect((await ask(`/api/v1/sessions/${own.find(({ current }) => current)?.id}`, otto, "DELETE")).status).toBe(204);
    expect((await ask("/api/v1/servers", anna)).status).toBe(401);
  });

  it("holds a bounded number of each user", async () => {
    const { signIn, access, ask } = await signingApp();
    const first = cookieOf(await signIn("anna", PASSWORDS.anna));
    for (let times = 0; times < 50; times++) await signIn("anna", PASSWORDS.anna);
    expect(access.sessions.list()).toHaveLength(50);
    expect((await ask("/api/v1/servers", first)).status).toBe(401);
  });
});

describe("guessing", () => {
  it("is slowed down for a client and a user, and says for how long", async () => {
    const { signIn, pass } = await signingApp();
    const statuses: number[] = [];
    for (let times = 0; times < 8; times++) statuses.push((await signIn("anna", `wrong ${times}`)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
    const refused = await signIn("anna", PASSWORDS.anna);
    expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, "60"]);
    expect((await signIn("otto", PASSWORDS.otto)).status).toBe(200);
    pass(60);
    expect((await signIn("anna", PASSWORDS.anna)).status).toBe(200);
  });

  it("gets in an hour of one client no more than what the limits say", async () => {
    const { signIn, pass } = await signingApp();
    const tried = { compared: 0, refused: 0 };
    for (let second = 0; second < 3600; second += 2) {
      const { status } = await signIn("anna", `guess ${second}`);
      if (status === 429) tried.refused += 1;
      else tried.compared += 1;
      pass(2);
    }
    expect(tried).toEqual({ compared: 64, refused: 1736 });
  });
});

describe("the log", () => {
  it("has a line for each, and no password, token or secret of a session in any", async () => {
    const { app, signIn, ask, logged, reload } = await signingApp();
    const cookie = cookieOf(await signIn("otto", PASSWORDS.otto));
    await signIn("anna", "Tr0ub4dor&3 wrong");
    await app.request("/metrics", { headers: bearer("nobody-has-this-token-000") });
    await app.request("/metrics", { headers: bearer(TOKENS.viewer) });
    await app.request("/api/v1/servers");
    await ask("/api/v1/servers/corp/check", cookie, "POST");
    await ask("/-/reload", cookie, "POST");
    await ask("/api/v1/session", cookie, "DELETE");
    await signIn("otto", PASSWORDS.otto);
    reload(accessOf({ users: [] }));
    const lines = logged.map((line) => JSON.parse(line)).filter(({ audit }) => audit);
    expect(lines.map(({ what, outcome, who, way, why, about }) => [what, outcome, who, way, why ?? about])).toEqual([
      ["sign-in", "done", "otto", "password", undefined],
      ["sign-in", "refused", "anna", "password", "wrong-name-or-password"],
      ["request", "refused", null, "token", "unknown-token"],
      ["request", "refused", "viewer-program", "token", "role-too-small"],
      ["request", "refused", null, "anonymous", "not-signed-in"],
      ["check", "failed", "otto", "session", "corp"],
      ["reload", "done", "otto", "session", undefined],
      ["sign-out", "done", "otto", "session", undefined],
      ["sign-in", "done", "otto", "password", undefined],
      ["session-end", "done", "otto", "configuration", undefined],
    ]);
    expect(lines.every(({ client }) => client === "unknown")).toBe(true);
    const text = logged.join();
    const secrets = [
      ...Object.values(PASSWORDS),
      ...Object.values(TOKENS),
      "Tr0ub4dor",
      "nobody-has-this",
      cookie.slice(18),
    ];
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  it("is shown at the level that is the usual one", async () => {
    const logged: string[] = [];
    const log = pino({ level: "warn" }, { write: (line: string) => void logged.push(line) });
    createAccess({ config: () => ({ access: "none" }), log }).audit({
      what: "reload",
      outcome: "done",
      who: null,
      way: "signal",
      client: null,
    });
    expect(logged).toHaveLength(1);
  });
});
