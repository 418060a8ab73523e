import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { createAccess } from "../../../../server/access/access.ts";
import type { OidcAccess } from "../../../../server/config/access.ts";
import { Secret } from "../../../../server/config/secret.ts";
import type { Config } from "../../../../server/config/types.ts";
import { EndedSession, SessionList } from "../../../../server/contract/answers/session.ts";
import { accessOf } from "../../../support/access.ts";
import { quietServer, testApp } from "../../../support/app.ts";
import { configOf } from "../../../support/config.ts";
import { CLIENT, type Lies, lyingProvider } from "../../../support/lying-provider.ts";

type Setting = { lies?: Lies; publicUrl?: string | null; oidc?: Partial<OidcAccess> };

/** The app with a provider, and a browser that keeps cookies. */
async function withProvider({ lies = {}, publicUrl = null, oidc = {} }: Setting = {}) {
  const provider = await lyingProvider(lies);
  const settings: OidcAccess = {
    issuer: provider.issuer,
    clientId: CLIENT.clientId,
    clientSecret: new Secret(CLIENT.clientSecret),
    scope: null,
    claim: "groups",
    roles: { operator: ["mail-admins"] },
    ...oidc,
  };
  let config: Config = { ...configOf(await quietServer()), access: accessOf({ oidc: settings }), publicUrl };
  const logged: string[] = [];
  const log = pino({ level: "trace" }, { write: (line: string) => void logged.push(line) });
  const access = createAccess({ config: () => config, log });
  const { app } = await testApp({ config: () => config, access });
  const jar = new Map<string, string>();
  const ask = async (path: string, { method = "GET", headers = {} } = {}) => {
    const Cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await app.request(path, { method, headers: { ...(Cookie === "" ? {} : { Cookie }), ...headers } });
    for (const set of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (set.split(";")[0] ?? "").split("=");
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
  return {
    provider,
    ask,
    jar,
    logged,
    audit: () => logged.map((line) => JSON.parse(line)).filter((line) => line.audit === true && line.way === "oidc"),
    /** Goes to the provider, which agrees, and comes back; `change` lets something else come back. */
    async comeBack(path = "/sign-in/oidc", change: (said: URLSearchParams) => void = () => {}) {
      const begun = await ask(path);
      const said = provider.approve(begun.headers.get("Location") ?? "");
      change(said);
      return ask(`/sign-in/oidc/callback?${said}`);
    },
    reload(next: Config["access"]) {
      config = { ...config, access: next };
      access.takeUp();
    },
  };
}

describe("signing in with the provider", () => {
  it("leads there and back, to where one wanted to go, with a session", async () => {
    const { ask, comeBack, provider, jar, audit } = await withProvider();
    const begun = await ask("/sign-in/oidc?to=/servers/corp%3Frange%3D7d");
    expect([begun.status, begun.headers.get("Cache-Control")]).toEqual([303, "no-store"]);
    expect(begun.headers.get("Location")).toContain(`${provider.issuer}/auth?response_type=code`);
    expect(begun.headers.get("Location")).toContain(encodeURIComponent("http://localhost/sign-in/oidc/callback"));
    expect(begun.headers.get("Set-Cookie")).toMatch(
      /^imapscope_oidc=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const back = await comeBack("/sign-in/oidc?to=/servers/corp%3Frange%3D7d");
    expect([back.status, back.headers.get("Location")]).toEqual([303, "../../servers/corp?range=7d"]);
    expect(jar.get("imapscope_session")).toMatch(/^[\w-]{43}$/);
    expect(await (await ask("/api/v1/session")).json()).toEqual({
      name: "ada",
      role: "operator",
      way: "session",
      ways: ["password", "oidc"],
    });
    expect((await ask("/api/v1/servers")).status).toBe(200);
    expect(audit()).toMatchObject([{ what: "sign-in", outcome: "done", who: "ada" }]);
  });

  it("is bound to the browser with cookies that only TLS carries, where people come over TLS", async () => {
    const { ask, comeBack } = await withProvider({ publicUrl: "https://imapscope.example.com" });
    const begun = await ask("/sign-in/oidc");
    expect(begun.headers.get("Location")).toContain(
      encodeURIComponent("https://imapscope.example.com/sign-in/oidc/callback"),
    );
    expect(begun.headers.get("Set-Cookie")).toMatch(/^__Host-imapscope_oidc=[\w-]{43}; .*; Secure; /);
    const back = await comeBack();
    expect(back.headers.get("Set-Cookie")).toMatch(/^__Host-imapscope_session=[\w-]{43}; .*Secure/);
  });

  it("works below a path that a reverse proxy leaves, and one that it takes away", async () => {
    const publicUrl = "https://example.com/imapscope";
    const { comeBack, ask, provider } = await withProvider({ publicUrl });
    expect((await comeBack("/imapscope/sign-in/oidc?to=/account")).headers.get("Location")).toBe("../../account");
    const begun = await ask("/imapscope/sign-in/oidc");
    const said = provider.approve(begun.headers.get("Location") ?? "");
    const back = await ask(`/imapscope/sign-in/oidc/callback?${said}`);
    expect(new URL(back.headers.get("Location") ?? "", `${publicUrl}/sign-in/oidc/callback`).href).toBe(
      `${publicUrl}/`,
    );
  });

  it("gives a new session in place of the one that the browser had before", async () => {
    const { comeBack, ask, jar } = await withProvider();
    await comeBack();
    const before = jar.get("imapscope_session") ?? "";
    await comeBack();
    expect(jar.get("imapscope_session")).not.toBe(before);
    const { sessions } = SessionList.parse(await (await ask("/api/v1/sessions")).json());
    expect(sessions.length).toBe(1);
    const old = await ask("/api/v1/servers", { headers: { Cookie: `imapscope_session=${before}` } });
    expect(old.status).toBe(401);
  });

  it.each([["//evil.example"], ["https://evil.example/"], ["/\\evil.example"], ["/%09/evil.example"], ["/sign-in"]])(
    "leads nowhere else than to the page: %s",
    async (to) => {
      const { comeBack } = await withProvider();
      const back = await comeBack(`/sign-in/oidc?to=${encodeURIComponent(to)}`);
      const url = new URL(back.headers.get("Location") ?? "", "http://localhost/sign-in/oidc/callback");
      expect(url.origin).toBe("http://localhost");
      expect(["/", "/%09/evil.example"]).toContain(url.pathname);
    },
  );

  it("lets another account be chosen", async () => {
    const { ask } = await withProvider();
    expect((await ask("/sign-in/oidc?again=1")).headers.get("Location")).toContain("prompt=login");
  });

  it("is not there without a provider, and not for whoever only looks", async () => {
    const { ask, reload, provider } = await withProvider();
    expect((await ask("/sign-in/oidc", { method: "HEAD" })).headers.get("Location")).toBeNull();
    expect((await ask("/sign-in/oidc/callback?code=1&state=2", { method: "HEAD" })).status).toBe(204);
    expect((await ask("/sign-in/oidc", { method: "POST" })).status).toBe(405);
    expect(provider.requests).toEqual([]);
    reload(accessOf());
    for (const path of ["/sign-in/oidc", "/sign-in/oidc/callback"]) expect((await ask(path)).status, path).toBe(404);
  });
});

describe("a sign-in that fails", () => {
  it.each<[string, Setting, (said: URLSearchParams) => void, string, string]>([
    [
      "another issuer",
      { lies: { claims: (h) => ({ ...h, iss: "https://evil.example" }) } },
      () => {},
      "provider-untrusted",
      '"iss"',
    ],
    ["another nonce", { lies: { claims: (h) => ({ ...h, nonce: "x" }) } }, () => {}, "provider-untrusted", '"nonce"'],
    ["another audience", { lies: { claims: (h) => ({ ...h, aud: "x" }) } }, () => {}, "provider-untrusted", '"aud"'],
    [
      "a token that has ended",
      { lies: { claims: (h) => ({ ...h, exp: 1 }) } },
      () => {},
      "provider-untrusted",
      '"exp"',
    ],
    ["no signature", { lies: { header: (h) => ({ ...h, alg: "none" }) } }, () => {}, "provider-untrusted", '"alg"'],
    ["another state", {}, (said) => said.set("state", "x"), "expired", "no such sign-in"],
    ["a refusal", {}, (said) => said.set("error", "access_denied"), "declined", "access_denied"],
    [
      "no group that counts",
      { lies: { claims: (h) => ({ ...h, groups: [] }) } },
      () => {},
      "no-role",
      "none of 0 groups",
    ],
    [
      "a provider that is out of order",
      { lies: { answers: { "/token": { status: 500 } } } },
      () => {},
      "provider-busy",
      "HTTP 500",
    ],
  ])(
    "because of %s is told on the page and in the audit log, without a session",
    async (_, setting, change, failed, why) => {
      const { comeBack, jar, audit, ask } = await withProvider(setting);
      const back = await comeBack("/sign-in/oidc?to=/servers/corp", change);
      expect([back.status, back.headers.get("Location")]).toEqual([303, `../../sign-in?failed=${failed}`]);
      expect([...jar.keys()]).toEqual(["imapscope_oidc"]);
      expect(audit()).toMatchObject([{ what: "sign-in", outcome: "refused", why: expect.stringContaining(why) }]);
      expect((await ask("/api/v1/servers")).status).toBe(401);
    },
  );

  it("before one gets to the provider keeps where one wanted to go", async () => {
    const { ask, audit } = await withProvider({ oidc: { issuer: "http://127.0.0.1:1" } });
    const begun = await ask("/sign-in/oidc?to=/servers/corp");
    expect(begun.headers.get("Location")).toBe("../sign-in?failed=provider-unreachable&to=%2Fservers%2Fcorp");
    expect(audit()).toMatchObject([{ why: expect.stringContaining("ECONNREFUSED") }]);
  });

  it("by a state that was used before, however often, is one line in the audit log", async () => {
    const { ask, provider, audit } = await withProvider();
    const begun = await ask("/sign-in/oidc");
    const said = provider.approve(begun.headers.get("Location") ?? "");
    await ask(`/sign-in/oidc/callback?${said}`);
    for (let count = 0; count < 20; count += 1) {
      const again = await ask(`/sign-in/oidc/callback?${said}`);
      expect(again.headers.get("Location")).toBe("../../sign-in?failed=expired");
    }
    expect(audit().map(({ outcome }) => outcome)).toEqual(["done", "refused"]);
    expect(provider.requests.filter(({ path }) => path === "/token").length).toBe(1);
  });

  it("leaves no secret in the log", async () => {
    const { comeBack, ask, logged, jar } = await withProvider({ lies: { answers: { "/jwks": { status: 500 } } } });
    await comeBack();
    await ask("/sign-in/oidc");
    expect(logged.length).toBeGreaterThan(0);
    for (const secret of [CLIENT.clientSecret, "access-1", "eyJ", "code-", ...jar.values()]) {
      expect(logged.join("\n")).not.toContain(secret);
    }
  });
});

describe("signing out", () => {
  it("ends the session here, and says where to end the provider's", async () => {
    const { comeBack, ask, provider, jar } = await withProvider({ publicUrl: "https://imapscope.example.com" });
    await comeBack();
    const answer = await ask("/api/v1/session", { method: "DELETE" });
    const { endSessionUrl } = EndedSession.parse(await answer.json());
    const url = new URL(endSessionUrl);
    expect([answer.status, `${url.origin}${url.pathname}`]).toEqual([200, `${provider.issuer}/end`]);
    expect(url.searchParams.get("id_token_hint")).toMatch(/^eyJ/);
    expect(url.searchParams.get("post_logout_redirect_uri")).toBe("https://imapscope.example.com/sign-in");
    expect(jar.has("__Host-imapscope_session")).toBe(false);
    expect((await ask("/api/v1/servers")).status).toBe(401);
  });

  it("is here alone where the provider offers no more", async () => {
    const { comeBack, ask } = await withProvider({ lies: { metadata: (h) => ({ ...h, end_session_endpoint: null }) } });
    await comeBack();
    expect((await ask("/api/v1/session", { method: "DELETE" })).status).toBe(204);
  });

  it("happens by itself when the roles of the provider change", async () => {
    const { comeBack, ask, reload, provider } = await withProvider();
    await comeBack();
    const oidc = {
      issuer: provider.issuer,
      clientId: CLIENT.clientId,
      clientSecret: new Secret(CLIENT.clientSecret),
      scope: null,
      claim: "groups",
      roles: { viewer: ["mail-admins"] },
    };
    reload(accessOf({ oidc }));
    expect((await ask("/api/v1/servers")).status).toBe(401);
  });
});

describe("sessions of two people whom the provider calls by the same name", () => {
  it("are none of each other's business", async () => {
    let sub = "ada-1";
    const { comeBack, ask, jar } = await withProvider({
      lies: { claims: (honest) => ({ ...honest, sub, preferred_username: "ada" }) },
      oidc: { roles: { viewer: ["mail-admins"] } },
    });
    await comeBack();
    const [first] = SessionList.parse(await (await ask("/api/v1/sessions")).json()).sessions;
    jar.clear();
    sub = "another-ada";
    await comeBack();
    const { sessions } = SessionList.parse(await (await ask("/api/v1/sessions")).json());
    expect(sessions.map(({ id }) => id)).not.toContain(first?.id);
    expect((await ask(`/api/v1/sessions/${first?.id}`, { method: "DELETE" })).status).toBe(404);
  });
});
