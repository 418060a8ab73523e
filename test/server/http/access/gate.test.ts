import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { type Method, ROUTES } from "../../../../server/access/routes.ts";
import type { Access } from "../../../../server/config/access.ts";
import type { Config } from "../../../../server/config/types.ts";
import { isEnough, ROLES } from "../../../../server/contract/roles.ts";
import { createApp } from "../../../../server/http/app.ts";
import { accessOf, basic, bearer, PASSWORDS, TOKENS } from "../../../support/access.ts";
import { quietServer, testApp } from "../../../support/app.ts";
import { configOf } from "../../../support/config.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";

const METHODS: readonly Method[] = ["GET", "POST", "DELETE"];
const OTHERS = ["HEAD", "OPTIONS", "PUT", "PATCH", "PROPFIND"] as const;

async function closedApp(access: Access | "none" | null = accessOf()) {
  const config: Config = { ...configOf(await quietServer()), access };
  const made = await testApp({ config: () => config, checkNow: async () => healthyCheck() });
  await made.dependencies.store.save(healthyCheck({ id: "one" }));
  return made;
}

/** A path that the pattern of a route matches. */
function example(pattern: string): string {
  return pattern
    .replace("/:file{[a-z-]+\\.(?:svg|ico|txt|webmanifest)}", "/favicon.svg")
    .replace("/assets/*", "/assets/main-abc.js")
    .replace("/checks/:id", "/checks/one")
    .replace("/diagnoses/:id", "/diagnoses/tls-certificate-expired")
    .replace("/problems/:id", "/problems/tls-certificate-expired")
    .replace(":name", "corp")
    .replace(":id", "none");
}

/** Who asks, as what they are: each role by its token, and somebody who shows nothing. */
const ASKERS = [
  ...ROLES.map((role) => ({
    asker: `a program that is ${role}`,
    role,
    headers: bearer(TOKENS[role]),
    anonymous: false,
  })),
  { asker: "a visitor", role: "visitor" as const, headers: {}, anonymous: true },
];

describe("the table of routes", () => {
  it("has every route that the app registers, and none besides", async () => {
    const { app } = await closedApp();
    const registered = new Set(
      app.routes.filter(({ method }) => method !== "ALL").map(({ method, path }) => `${method} ${path}`),
    );
    const known = ROUTES.flatMap(({ path, needs }) => Object.keys(needs).map((method) => `${method} ${path}`));
    expect([...registered].toSorted()).toEqual(known.toSorted());
    expect(new Set(ROUTES.map(({ path }) => path)).size).toBe(ROUTES.length);
  });

  it("is all that there is: a route that it lacks is not there, for nobody", async () => {
    const { dependencies } = await closedApp();
    const app = createApp(dependencies, { error: () => {} } as never);
    app.get("/api/v1/servers/everything", (c) => c.text("secret"));
    app.route(
      "/hidden",
      new Hono().get("/", (c) => c.text("secret")).post("/", (c) => c.text("secret")),
    );
    for (const path of ["/api/v1/servers/everything", "/hidden"]) {
      for (const { headers } of ASKERS) {
        const answer = await app.request(path, { headers });
        expect([path, answer.status, (await answer.text()).includes("secret")]).toEqual([path, 404, false]);
      }
    }
    expect((await app.request("/hidden", { method: "POST", headers: bearer(TOKENS.operator) })).status).toBe(404);
  });
});

describe.each(ASKERS)("$asker", ({ role, headers, anonymous }) => {
  it("gets of every route and method what the role may, and nothing else", async () => {
    const { app } = await closedApp();
    const ask = async (method: string, path: string) => {
      const init = { method, headers: { ...headers, "Content-Type": "application/json" } };
      const { status, body } = await app.request(path, method === "POST" ? { ...init, body: "{}" } : init);
      await body?.cancel();
      return status;
    };
    const wrong: string[] = [];
    let asked = 0;
    for (const { path: pattern, needs } of ROUTES) {
      const path = example(pattern);
      for (const method of [...METHODS, ...OTHERS]) {
        asked += 1;
        const status = await ask(method, path);
        const need = method === "HEAD" ? needs.GET : needs[method as Method];
        const isSignedIn = need === "signed-in" && !anonymous;
        const may = need !== undefined && (isSignedIn || (need !== "signed-in" && isEnough(role, need as never)));
        const expected = method === "OPTIONS" ? 204 : need === undefined ? 405 : may ? "let in" : anonymous ? 401 : 403;
        const seen = expected === "let in" && ![401, 403, 405].includes(status) ? "let in" : status;
        // A visitor's check may be switched off, and a password be wrong: neither is said to an empty question.
        if (seen !== expected) wrong.push(`${method} ${path}: ${status}, not ${expected}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBe(ROUTES.length * 8);
  });
});

describe("without access, and with none", () => {
  it.each([null, "none"] as const)("everybody may do everything (%s)", async (access) => {
    const { app } = await closedApp(access);
    for (const { path, needs } of ROUTES.filter(({ path }) => path !== "/api/v1/session")) {
      for (const method of METHODS.filter((one) => needs[one] !== undefined)) {
        const { status, body } = await app.request(example(path), { method });
        await body?.cancel();
        expect([path, method, [401, 403, 405].includes(status)]).toEqual([path, method, false]);
      }
    }
  });
});

describe("a request that is refused", () => {
  it("names the methods that a path has", async () => {
    const { app } = await closedApp();
    const wrong = await app.request("/api/v1/session", { method: "PUT" });
    expect([wrong.status, wrong.headers.get("Allow")]).toEqual([405, "GET, HEAD, POST, DELETE, OPTIONS"]);
    expect(wrong.headers.get("Content-Type")).toBe("application/problem+json");
    const asked = await app.request("/api/v1/explain", { method: "OPTIONS" });
    expect([asked.status, asked.headers.get("Allow")]).toEqual([204, "POST, OPTIONS"]);
    expect((await app.request("/api/v1/nothing", { method: "PUT" })).status).toBe(404);
  });

  it("is told how to say who asks: programs by Basic too, the page never", async () => {
    const { app } = await closedApp();
    const challenge = async (path: string, headers = {}) =>
      (await app.request(path, { headers })).headers.get("WWW-Authenticate");
    expect(await challenge("/metrics")).toBe('Basic realm="imapscope", charset="UTF-8", Bearer realm="imapscope"');
    expect(await challenge("/metrics", { Accept: "text/html,*/*" })).toBe('Bearer realm="imapscope"');
    expect(await challenge("/metrics", { "Sec-Fetch-Mode": "cors" })).toBe('Bearer realm="imapscope"');
    expect(await challenge("/api/v1/servers")).toBe('Bearer realm="imapscope"');
    const wrong = await challenge("/api/v1/servers", bearer("nobody-has-this-token-000"));
    expect(wrong).toBe('Bearer realm="imapscope", error="invalid_token"');
  });

  it("is refused for what it shows, even where a visitor would be let in", async () => {
    const { app } = await closedApp();
    const asked = (headers: Record<string, string>) => app.request("/api/v1/setup", { headers });
    expect((await asked(bearer("nobody-has-this-token-000"))).status).toBe(401);
    expect((await asked(basic("anna", "wrong"))).status).toBe(401);
    // What is meant for a proxy in front says nothing to us.
    expect((await asked({ Authorization: "Negotiate abc" })).status).toBe(200);
  });
});

describe("programs", () => {
  it("show a user with a password, or a token as one", async () => {
    const { app } = await closedApp();
    const status = async (headers: Record<string, string>, path = "/metrics") =>
      (await app.request(path, { headers })).status;
    expect(await status(basic("otto", PASSWORDS.otto))).toBe(200);
    expect(await status(basic("scraper-program", TOKENS.scraper))).toBe(200);
    expect(await status(basic("viewer-program", TOKENS.scraper))).toBe(401);
    expect(await status(basic("anna", PASSWORDS.anna))).toBe(403);
    expect(await status(basic("anna", PASSWORDS.anna), "/api/v1/servers")).toBe(200);
    expect(await status(basic("nobody", "nothing"))).toBe(401);
  });

  it("are refused with a token that has ended", async () => {
    const [first] = accessOf().tokens;
    if (!first) throw new Error("there is no token");
    const until = (at: number) => accessOf({ tokens: [{ ...first, role: "scraper", until: new Date(at) }] });
    const ended = await closedApp(until(Date.now() - 1));
    const refused = await ended.app.request("/metrics", { headers: bearer(TOKENS.visitor) });
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({ detail: expect.stringContaining("until") });
    const good = await closedApp(until(Date.now() + 60_000));
    expect((await good.app.request("/metrics", { headers: bearer(TOKENS.visitor) })).status).toBe(200);
  });
});

describe("headers that ask for more", () => {
  it.each([
    { "X-HTTP-Method-Override": "GET" },
    { "X-Original-URL": "/-/healthy" },
    { "X-Rewrite-URL": "/-/healthy" },
    { "X-Forwarded-User": "otto" },
    { "Remote-User": "otto" },
    { "X-Forwarded-For": "127.0.0.1" },
    { Forwarded: "for=127.0.0.1" },
    { "X-Real-IP": "127.0.0.1" },
    { Authorization: "Basic" },
    { Authorization: "Basic Og==" },
    { Authorization: "Bearer " },
    { Authorization: "Bearer null" },
    { Authorization: `Bearer ${"x".repeat(5000)}` },
    { Authorization: "bearer undefined" },
    { Cookie: "imapscope_session=" },
    { Cookie: "imapscope_session=otto; __Host-imapscope_session=otto" },
    { Cookie: "imapscope_session[]=a; imapscope_session=%00" },
  ])("change nothing: %o", async (headers) => {
    const { app } = await closedApp();
    const answer = await app.request("/api/v1/servers", { headers: Object.fromEntries(Object.entries(headers)) });
    expect(answer.status).toBe(401);
  });

  it.each([
    "//api/v1/servers",
    "/api//v1/servers",
    "/api/v1/servers/",
    "/API/V1/servers",
    "/api/v1/%73ervers",
    "/api/v1/./servers",
    "/assets/../api/v1/servers",
    "/assets/%2e%2e/api/v1/servers",
    "/api/v1/servers;a=b",
    "/api/v1/servers%00",
    "/api/v1/servers%2fcorp",
    "/api/v1/explain/../servers",
  ])("nor does another spelling of a path: %s", async (path) => {
    const { app } = await closedApp();
    const answer = await app.request(path);
    expect([401, 404]).toContain(answer.status);
    expect(await answer.text()).not.toContain("mail.example.com");
  });
});
