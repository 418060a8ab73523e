import { createHmac, sign } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createOidc } from "../../../../server/access/oidc/oidc.ts";
import type { OidcAccess } from "../../../../server/config/access.ts";
import { Secret } from "../../../../server/config/secret.ts";
import { askOverWeb } from "../../../../server/probe/wire/web-exchange.ts";
import { CLIENT, FOREIGN_KEY, type Lies, lyingProvider } from "../../../support/lying-provider.ts";

const REDIRECT = "http://127.0.0.1:9143/sign-in/oidc/callback";
const BEGIN = {
  redirectUri: REDIRECT,
  returnTo: "/servers/corp",
  client: "192.0.2.7",
  cookie: undefined,
  again: false,
};

function settingsFor(issuer: string, overrides: Partial<OidcAccess> = {}): OidcAccess {
  return {
    issuer,
    clientId: CLIENT.clientId,
    clientSecret: new Secret(CLIENT.clientSecret),
    scope: null,
    claim: "groups",
    roles: { operator: ["mail-admins"] },
    ...overrides,
  };
}

type Change = {
  lies?: Lies;
  settings?: Partial<OidcAccess>;
  /** What the browser is sent back with in place of what the provider said. */
  back?: (said: URLSearchParams) => void;
  /** The cookie that it has then. */
  binding?: (own: string) => string | undefined;
};

/** A whole sign-in, from the button to the answer to whoever comes back. */
async function signedIn({ lies = {}, settings = {}, back, binding = (own) => own }: Change = {}) {
  const provider = await lyingProvider(lies);
  const oidc = createOidc(askOverWeb);
  const configured = settingsFor(provider.issuer, settings);
  const begun = await oidc.begin(configured, BEGIN);
  if ("refused" in begun) return begun;
  const parameters = provider.approve(begun.url);
  back?.(parameters);
  return oidc.finish(configured, { parameters, binding: binding(begun.binding) });
}

describe("signing in with an OpenID provider", () => {
  it("lets somebody in whom it vouches for, with the role of their group, to where they wanted to go", async () => {
    expect(await signedIn()).toMatchObject({
      name: "ada",
      role: "operator",
      subject: "ada-1",
      returnTo: "/servers/corp",
    });
  });

  it("sends the browser to the provider with a state, a nonce and a challenge of its own each time", async () => {
    const { issuer } = await lyingProvider();
    const oidc = createOidc(askOverWeb);
    const urls = await Promise.all(
      [1, 2].map(async () => {
        const begun = await oidc.begin(settingsFor(issuer), BEGIN);
        return new URL("url" in begun ? begun.url : "none:");
      }),
    );
    const [one, other] = urls.map((url) => Object.fromEntries(url.searchParams));
    expect(one).toMatchObject({
      response_type: "code",
      client_id: "imapscope",
      redirect_uri: REDIRECT,
      scope: "openid profile email groups",
      code_challenge_method: "S256",
    });
    for (const name of ["state", "nonce", "code_challenge"]) {
      expect(one?.[name], name).toMatch(/^[\w-]{43}$/);
      expect(one?.[name], name).not.toBe(other?.[name]);
    }
    expect(one?.prompt).toBeUndefined();
  });

  it.each([
    ["no scope that it does not know", { scopes_supported: ["openid", "email"] }, null, "openid email"],
    ["what most know, where it says nothing", { scopes_supported: null }, null, "openid profile email"],
    ["what is configured", {}, "openid groups:all", "openid groups:all"],
    ["for an ID token in any case", {}, "email", "openid email"],
  ])("asks the provider for %s", async (_, change, scope, expected) => {
    const { issuer } = await lyingProvider({ metadata: (honest) => ({ ...honest, ...change }) });
    const begun = await createOidc(askOverWeb).begin(settingsFor(issuer, { scope }), { ...BEGIN, again: true });
    const asked = new URL("url" in begun ? begun.url : "none:").searchParams;
    expect([asked.get("scope"), asked.get("prompt")]).toEqual([expected, "login"]);
  });

  it.each([
    ["a list", { groups: ["staff", "mail-admins"] }, "groups", "operator"],
    ["one name", { groups: "mail-admins" }, "groups", "operator"],
    [
      "a claim within another",
      { groups: undefined, realm_access: { roles: ["mail-admins"] } },
      "realm_access.roles",
      "operator",
    ],
    [
      "a claim with dots in its name",
      { "https://x.example/groups": ["mail-admins"] },
      "https://x.example/groups",
      "operator",
    ],
    ["several of which one may do most", { groups: ["readers", "mail-admins"] }, "groups", "operator"],
    ["one that may do less", { groups: ["readers"] }, "groups", "viewer"],
    ["what is no text besides", { groups: [7, null, { mail: 1 }, "readers"] }, "groups", "viewer"],
  ])("takes the groups from %s", async (_, claims, claim, role) => {
    const roles = { operator: ["mail-admins"], viewer: ["readers"] };
    const came = await signedIn({
      lies: { claims: (honest) => ({ ...honest, ...claims }) },
      settings: { claim, roles },
    });
    expect(came).toMatchObject({ role });
  });

  it("asks the provider for the groups where the ID token has none", async () => {
    const lies = {
      claims: (honest: object) => ({ ...honest, groups: undefined }),
      userinfo: { sub: "ada-1", groups: ["mail-admins"] },
    };
    expect(await signedIn({ lies })).toMatchObject({ role: "operator" });
  });

  it("lets everybody in with the role that `*` has", async () => {
    expect(await signedIn({ settings: { roles: { viewer: ["*"] } } })).toMatchObject({ role: "viewer" });
  });

  it.each([
    ["an e-mail address", { preferred_username: undefined, email: "ada@example.com" }, "ada@example.com"],
    ["a name", { preferred_username: "", name: "Ada L." }, "Ada L."],
    ["what only the provider knows", { preferred_username: " \u200b" }, "ada-1"],
    ["one line that turns nothing around", { preferred_username: "a\u202eda\n\u0000" }, "ada"],
    ["not too much", { preferred_username: "字".repeat(300) }, "字".repeat(100)],
  ])("calls a person by %s", async (_, claims, name) => {
    expect(await signedIn({ lies: { claims: (honest) => ({ ...honest, ...claims }) } })).toMatchObject({ name });
  });

  it("sends the secret where the provider takes it: in the form, where not in the header", async () => {
    const lies: Lies = {
      metadata: (honest) => ({ ...honest, token_endpoint_auth_methods_supported: ["client_secret_post"] }),
      answers: { "/token": { status: 418, body: { error: "teapot" } } },
    };
    const provider = await lyingProvider(lies);
    const oidc = createOidc(askOverWeb);
    const begun = await oidc.begin(settingsFor(provider.issuer), BEGIN);
    if ("refused" in begun) throw new Error(begun.reason);
    await oidc.finish(settingsFor(provider.issuer), {
      parameters: provider.approve(begun.url),
      binding: begun.binding,
    });
    const form = new URLSearchParams(provider.requests.find(({ path }) => path === "/token")?.body);
    expect(form.get("client_secret")).toBe(CLIENT.clientSecret);
    expect(form.get("code_verifier")).toMatch(/^[\w-]{43}$/);
  });
});

const NOW = Math.floor(Date.now() / 1000);
const claims = (change: object): Lies => ({ claims: (honest) => ({ ...honest, ...change }) });
const metadata = (change: object): Lies => ({ metadata: (honest) => ({ ...honest, ...change }) });
const at = (path: string, wrong: NonNullable<Lies["answers"]>[string]): Lies => ({ answers: { [path]: wrong } });
const DISCOVERY = "/.well-known/openid-configuration";

describe("whoever must not come in, does not", () => {
  it.each<[string, Lies]>([
    // The ID token.
    ["is of another issuer", claims({ iss: "https://evil.example" })],
    ["is of an issuer with one letter more", claims({ iss: "http://127.0.0.1:1/" })],
    ["names no issuer", claims({ iss: undefined })],
    ["is for another client", claims({ aud: "another" })],
    ["is for nobody", claims({ aud: undefined })],
    ["is for several, issued to another", claims({ aud: ["imapscope", "another"], azp: "another" })],
    ["is for several, of which none is us", claims({ aud: ["one", "another"] })],
    ["has another nonce", claims({ nonce: "another" })],
    ["has no nonce", claims({ nonce: undefined })],
    ["has ended", claims({ exp: NOW - 120 })],
    ["never ends", claims({ exp: undefined })],
    ["ends at no time", claims({ exp: "tomorrow" })],
    ["begins in an hour", claims({ nbf: NOW + 3600 })],
    ["was issued at no time", claims({ iat: undefined })],
    ["is of nobody", claims({ sub: undefined })],
    ["is of a number", claims({ sub: 7 })],
    ["is not signed: alg none", { header: (h) => ({ ...h, alg: "none" }), signature: () => Buffer.alloc(0) }],
    ["is not signed: alg None", { header: (h) => ({ ...h, alg: "None" }), signature: () => Buffer.alloc(0) }],
    [
      "is not signed, and the provider says that this is usual",
      {
        ...metadata({ id_token_signing_alg_values_supported: ["none"] }),
        header: (h) => ({ ...h, alg: "none" }),
        signature: () => Buffer.alloc(0),
      },
    ],
    [
      "is signed with the client secret",
      {
        ...metadata({ id_token_signing_alg_values_supported: ["HS256"] }),
        header: (h) => ({ ...h, alg: "HS256" }),
        signature: (signed) => createHmac("sha256", CLIENT.clientSecret).update(signed).digest(),
      },
    ],
    ["is signed with another key", { signature: (signed) => sign("sha256", Buffer.from(signed), FOREIGN_KEY) }],
    ["has a signature of nothing", { signature: () => Buffer.alloc(0) }],
    [
      "has a signature of another token",
      { signature: (signed, own) => sign("sha256", Buffer.from(`${signed}x`), own) },
    ],
    ["names a key that there is not", { header: (h) => ({ ...h, kid: "key-2" }) }],
    [
      "brings its own key along",
      { header: (h) => ({ ...h, kid: "key-2", jwk: { kty: "RSA", n: "AQAB", e: "AQAB" } }) },
    ],
    ["has a header that must be understood", { header: (h) => ({ ...h, crit: ["exp2"] }) }],
    ["has an algorithm that is no text", { header: (h) => ({ ...h, alg: 7 }) }],
    // The provider's description.
    ["comes with the description of another issuer", metadata({ issuer: "https://evil.example" })],
    ["comes with a description without an issuer", metadata({ issuer: undefined })],
    ["would be fetched without encryption", metadata({ token_endpoint: "http://id.example/token" })],
    ["would be checked with keys from elsewhere without encryption", metadata({ jwks_uri: "http://id.example/jwks" })],
    ["would be fetched with another scheme", metadata({ token_endpoint: "file:///etc/passwd" })],
    ["would be asked for by a script", metadata({ authorization_endpoint: "javascript:alert(1)" })],
    ["would be fetched with a name and a password", metadata({ token_endpoint: "https://a:b@id.example/token" })],
    ["would be fetched from nowhere", metadata({ token_endpoint: undefined })],
    ["comes with endpoints that are no text", metadata({ jwks_uri: 7 })],
    ["comes with lists that are none", metadata({ id_token_signing_alg_values_supported: 7 })],
    ["comes with a description that is a list", at(DISCOVERY, { body: [] })],
    [
      "comes with a description that is no JSON",
      at(DISCOVERY, { body: "<html>", headers: { "content-type": "text/html" } }),
    ],
    ["comes after a redirect", at(DISCOVERY, { status: 302, headers: { location: "http://127.0.0.1:1/" } })],
    ["comes with a description without an end", at(DISCOVERY, "endless")],
    ["comes with a description that is not there", at(DISCOVERY, { status: 404, body: {} })],
    // The other answers.
    ["is redirected to", at("/token", { status: 307, headers: { location: "http://127.0.0.1:1/token" } })],
    ["comes without an end", at("/token", "endless")],
    ["is not there", at("/token", (honest) => ({ body: { ...honest, id_token: undefined } }))],
    ["is no token", at("/token", (honest) => ({ body: { ...honest, id_token: "a.b.c" } }))],
    ["is a number", at("/token", (honest) => ({ body: { ...honest, id_token: 7 } }))],
    ["is encrypted", at("/token", (honest) => ({ body: { ...honest, id_token: "a.b.c.d.e" } }))],
    ["comes with a token of another kind", at("/token", (honest) => ({ body: { ...honest, token_type: "mac" } }))],
    ["comes as text", at("/token", { body: "access_token=1", headers: { "content-type": "text/plain" } })],
    ["would be checked with keys behind a redirect", at("/jwks", { status: 302, headers: { location: "/other" } })],
    ["would be checked with keys without an end", at("/jwks", "endless")],
    ["would be checked with no key", at("/jwks", { body: { keys: [] } })],
    ["would be checked with what are no keys", at("/jwks", { body: { keys: 7 } })],
    [
      "would be checked with a broken key",
      at("/jwks", { body: { keys: [{ kty: "RSA", kid: "key-1", n: "!", e: 7 }] } }),
    ],
    [
      "gets its groups from another person",
      { ...claims({ groups: undefined }), userinfo: { sub: "eve-1", groups: ["mail-admins"] } },
    ],
  ])("because an ID token %s", async (_, lies) => {
    expect(await signedIn({ lies })).toMatchObject({ refused: "provider-untrusted", reason: expect.any(String) });
  });

  it.each<[string, Lies, string]>([
    ["is not there", at(DISCOVERY, "cut"), "provider-unreachable"],
    ["breaks off", at("/token", "cut"), "provider-unreachable"],
    ["has its keys break off", at("/jwks", "cut"), "provider-unreachable"],
    ["is out of order", at(DISCOVERY, { status: 503 }), "provider-busy"],
    ["is out of order at the end", at("/token", { status: 502, body: "<html>" }), "provider-busy"],
    ["says that it cannot", at("/token", { status: 400, body: { error: "temporarily_unavailable" } }), "provider-busy"],
    ["does not know the client", at("/token", { status: 401, body: { error: "invalid_client" } }), "provider-refused"],
    ["does not know the code", at("/token", { status: 400, body: { error: "invalid_grant" } }), "expired"],
    [
      "says what no standard has",
      at("/token", { status: 400, body: { error: "\u001b[31mEvil <b>" } }),
      "provider-refused",
    ],
    ["says nothing of groups", claims({ groups: undefined }), "no-role"],
    ["says groups of which none may come in", claims({ groups: ["staff", "Mail-Admins", "mail-admins "] }), "no-role"],
    ["says groups that are none", claims({ groups: { "mail-admins": true } }), "no-role"],
    ["says `*`", claims({ groups: ["*"] }), "no-role"],
  ])("because the provider %s", async (_, lies, refused) => {
    const came = await signedIn({ lies });
    expect(came).toMatchObject({ refused });
    expect(JSON.stringify(came)).not.toMatch(/Evil|s3cret|access-1|code-/);
  });

  it.each<[string, Change, string]>([
    ["no state", { back: (said) => said.delete("state") }, "expired"],
    ["another state", { back: (said) => said.set("state", "x".repeat(43)) }, "expired"],
    ["two states", { back: (said) => said.append("state", "y") }, "provider-untrusted"],
    ["no cookie", { binding: () => undefined }, "expired"],
    ["the cookie of another browser", { binding: () => "z".repeat(43) }, "expired"],
    ["an answer of another issuer", { back: (said) => said.set("iss", "https://evil.example") }, "provider-untrusted"],
    ["no issuer, where the provider says it", { back: (said) => said.delete("iss") }, "provider-untrusted"],
    ["no code", { back: (said) => said.delete("code") }, "provider-untrusted"],
    ["two codes", { back: (said) => said.append("code", "other") }, "provider-untrusted"],
    ["another code", { back: (said) => said.set("code", "guessed") }, "expired"],
    ["a token of its own", { back: (said) => said.set("id_token", "a.b.c") }, "provider-untrusted"],
    ["a refusal", { back: (said) => said.set("error", "access_denied") }, "declined"],
    ["a refusal of the request", { back: (said) => said.set("error", "invalid_scope") }, "provider-refused"],
    ["an error of the provider", { back: (said) => said.set("error", "server_error") }, "provider-busy"],
    ["a wrong secret", { settings: { clientSecret: new Secret("old") } }, "provider-refused"],
  ])("because the browser came back with %s", async (_, change, refused) => {
    expect(await signedIn(change)).toMatchObject({ refused });
  });

  it("a second time with the same answer, also where both come at once", async () => {
    const provider = await lyingProvider();
    const oidc = createOidc(askOverWeb);
    const settings = settingsFor(provider.issuer);
    const begun = await oidc.begin(settings, BEGIN);
    if ("refused" in begun) throw new Error(begun.reason);
    const came = { parameters: provider.approve(begun.url), binding: begun.binding };
    const both = await Promise.all([oidc.finish(settings, came), oidc.finish(settings, came)]);
    expect(both.filter((one) => "role" in one).length).toBe(1);
    expect(await oidc.finish(settings, came)).toMatchObject({ refused: "expired" });
    expect(provider.requests.filter(({ path }) => path === "/token").length).toBe(1);
  });

  it("after the time that a sign-in may take, by a clock that nobody sets", async () => {
    const provider = await lyingProvider();
    let now = 0;
    const oidc = createOidc(askOverWeb, () => now);
    const settings = settingsFor(provider.issuer);
    const begun = await oidc.begin(settings, BEGIN);
    if ("refused" in begun) throw new Error(begun.reason);
    now = 600_000;
    const came = { parameters: provider.approve(begun.url), binding: begun.binding };
    expect(await oidc.finish(settings, came)).toMatchObject({ refused: "expired" });
  });

  it("when the configuration has another provider by then", async () => {
    const [one, other] = [await lyingProvider(), await lyingProvider()];
    const oidc = createOidc(askOverWeb);
    const begun = await oidc.begin(settingsFor(one.issuer), BEGIN);
    if ("refused" in begun) throw new Error(begun.reason);
    const came = { parameters: one.approve(begun.url), binding: begun.binding };
    expect(await oidc.finish(settingsFor(other.issuer), came)).toMatchObject({ refused: "expired" });
  });
});

describe("a provider that does not answer", () => {
  it("is waited for so long and no longer, wherever it falls silent", async () => {
    const silent = [DISCOVERY, "/token", "/jwks"].map((path) => signedIn({ lies: at(path, "hang") }));
    const refusal = { refused: "provider-unreachable", reason: "the provider did not answer within 10 s" };
    expect(await Promise.all(silent)).toEqual([refusal, refusal, refusal]);
  });

  it("is asked once, however many people want to sign in", async () => {
    const provider = await lyingProvider();
    const oidc = createOidc(askOverWeb);
    await Promise.all(Array.from({ length: 50 }, () => oidc.begin(settingsFor(provider.issuer), BEGIN)));
    expect(provider.requests.length).toBe(1);
  });

  it("is asked anew by whoever comes next", async () => {
    let down = true;
    const provider = await lyingProvider({
      answers: { [DISCOVERY]: (honest) => (down ? { status: 503 } : { body: honest }) },
    });
    const oidc = createOidc(askOverWeb);
    expect(await oidc.begin(settingsFor(provider.issuer), BEGIN)).toMatchObject({ refused: "provider-busy" });
    down = false;
    expect(await oidc.begin(settingsFor(provider.issuer), BEGIN)).toMatchObject({ url: expect.any(String) });
  });
});

describe("signing out with the provider", () => {
  it("leads there with what says whose session is meant, and back", async () => {
    const { issuer } = await lyingProvider();
    const ended = { idToken: "a.b.c", returnTo: "https://imapscope.example.com/sign-in" };
    const url = new URL((await createOidc(askOverWeb).endSessionUrl(settingsFor(issuer), ended)) ?? "none:");
    expect(`${url.origin}${url.pathname}`).toBe(`${issuer}/end`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      id_token_hint: "a.b.c",
      client_id: "imapscope",
      post_logout_redirect_uri: "https://imapscope.example.com/sign-in",
    });
  });

  it.each<[string, Lies]>([
    ["does not offer it", metadata({ end_session_endpoint: undefined })],
    ["cannot be asked", at(DISCOVERY, "cut")],
  ])("leads nowhere where the provider %s", async (_, lies) => {
    const { issuer } = await lyingProvider(lies);
    const ended = { idToken: null, returnTo: "https://imapscope.example.com/sign-in" };
    expect(await createOidc(askOverWeb).endSessionUrl(settingsFor(issuer), ended)).toBeNull();
  });
});
