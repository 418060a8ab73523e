import { describe, expect, it } from "vitest";
import { Secret } from "../../../../server/config/secret.ts";
import type { OAuth2 } from "../../../../server/config/types.ts";
import { PhaseError } from "../../../../server/probe/failure.ts";
import { requestToken } from "../../../../server/probe/token/request.ts";
import { freePort } from "../../../support/ports.ts";
import { clientCredentials, GRANTED, type TokenAnswer, tokenEndpoint } from "../../../support/token-endpoint.ts";

const { signal } = new AbortController();

function ask(oauth2: OAuth2, refreshToken = oauth2.refreshToken) {
  return requestToken(oauth2, refreshToken, signal);
}

/** The failure that an answer leads to. */
async function failureOf(answer: TokenAnswer, overrides: Partial<OAuth2> = {}) {
  const { url } = await tokenEndpoint(answer);
  const error: unknown = await ask(clientCredentials(url, overrides)).catch((reason: unknown) => reason);
  if (error instanceof PhaseError) return error.failure;
  throw new Error(`this is no failure: ${String(error)}`);
}

describe("the request", () => {
  it("is a form with the client's credentials (RFC 6749 section 4.4.2)", async () => {
    const { url, requests } = await tokenEndpoint();
    await ask(clientCredentials(url, { clientSecret: new Secret("a b&c=ü") }));
    expect(requests.map(({ fields }) => fields)).toEqual([
      { scope: "mail", grant_type: "client_credentials", client_id: "monitor", client_secret: "a b&c=ü" },
    ]);
    expect(requests[0]?.headers).toMatchObject({
      accept: "application/json",
      "content-type": "application/x-www-form-urlencoded;charset=UTF-8",
      "user-agent": expect.stringMatching(/^imapscope\//),
    });
    expect(requests[0]?.headers).not.toHaveProperty("authorization");
  });

  it("is a form with the refresh token (RFC 6749 section 6)", async () => {
    const { url, requests } = await tokenEndpoint();
    await ask(clientCredentials(url, { refreshToken: new Secret("refresh-1") }));
    expect(requests[0]?.fields).toEqual({
      scope: "mail",
      refresh_token: "refresh-1",
      grant_type: "refresh_token",
      client_id: "monitor",
      client_secret: "client-s3cret",
    });
  });

  it("has no secret for a public client, and no scope where none is configured", async () => {
    const { url, requests } = await tokenEndpoint();
    await ask(clientCredentials(url, { clientSecret: null, scope: null, refreshToken: new Secret("refresh-1") }));
    expect(requests[0]?.fields).toEqual({
      refresh_token: "refresh-1",
      grant_type: "refresh_token",
      client_id: "monitor",
    });
  });

  it("keeps the query of the endpoint (RFC 6749 section 3.2)", async () => {
    const { url, requests } = await tokenEndpoint();
    await ask(clientCredentials(`${url}?tenant=1`));
    expect(requests[0]?.url).toBe("/token?tenant=1");
  });
});

describe("a token", () => {
  it("comes with all that the answer says of it", async () => {
    const { url } = await tokenEndpoint({ body: { ...GRANTED, refresh_token: "refresh-2", scope: "mail profile" } });
    const grant = await ask(clientCredentials(url));
    expect(grant).toMatchObject({ lifetime: 3600, scope: "mail profile" });
    expect([grant.accessToken.reveal(), grant.refreshToken?.reveal()]).toEqual(["access-1", "refresh-2"]);
    expect(JSON.stringify(grant)).not.toMatch(/access-1|refresh-2/);
  });

  it("comes alone where the answer says no more", async () => {
    const { url } = await tokenEndpoint({ body: { access_token: "access-1", token_type: "bearer" } });
    expect(await ask(clientCredentials(url))).toMatchObject({ refreshToken: null, lifetime: null, scope: null });
  });

  it.each([
    ["a lifetime as text", { expires_in: "3599" }, { lifetime: 3599 }],
    ["a lifetime without end", { expires_in: 1e300 }, { lifetime: 315_360_000 }],
    [
      "nothing where something may stand",
      { refresh_token: null, scope: null, error: null, expires_in: null },
      { refreshToken: null, scope: null, lifetime: null },
    ],
    ["an ID token of whatever issuer", { id_token: "a.b.c" }, { lifetime: 3600 }],
    ["a scope that repeats the token", { scope: "mail access-1" }, { scope: "mail «secret»" }],
    ["a scope that moves the cursor", { scope: "mail \u001b[2J" }, { scope: "mail \\x1b[2J" }],
    ["fields of the server's own", { error: null, ext_expires_in: 9, __proto__: { a: 1 } }, { lifetime: 3600 }],
  ])("is taken with %s", async (_, fields, expected) => {
    const { url } = await tokenEndpoint({ body: { ...GRANTED, ...fields } });
    expect(await ask(clientCredentials(url))).toMatchObject(expected);
  });

  it("is taken whatever the answer says that its type is", async () => {
    const { url } = await tokenEndpoint({ headers: { "content-type": "text/html" }, body: GRANTED });
    expect((await ask(clientCredentials(url))).accessToken.reveal()).toBe("access-1");
  });
});

describe("a refusal", () => {
  it.each([
    ["invalid_client", 401],
    ["invalid_grant", 400],
    ["invalid_scope", 400],
    ["unauthorized_client", 400],
    ["temporarily_unavailable", 503],
    ["interaction_required", 200],
  ])("has the server's code %s, also with status %i", async (error, status) => {
    expect(await failureOf({ status, body: { error, error_description: "AADSTS1: no,\r\n  sorry" } })).toEqual({
      code: error,
      text: "AADSTS1: no, sorry",
    });
  });

  it("counts more than a challenge in the header", async () => {
    const headers = { "www-authenticate": 'Basic realm="oauth"' };
    expect(await failureOf({ status: 401, headers, body: { error: "invalid_client" } })).toEqual({
      code: "invalid_client",
      text: "401 Unauthorized",
    });
  });

  it.each([
    ["a body that is a page", 503, "<html>", "HTTP_503", "503 Service Unavailable"],
    ["no body", 500, "", "HTTP_500", "500 Internal Server Error"],
    ["an error that is no code", 400, { error: { message: "no" } }, "HTTP_400", "400 Bad Request"],
    ["a code that is too long", 400, { error: "x".repeat(65) }, "HTTP_400", "400 Bad Request"],
    ["a token all the same", 403, GRANTED, "HTTP_403", "403 Forbidden"],
    ["a status of its own", 599, "", "HTTP_599", "599"],
    ["a page without end", 502, "x".repeat(70_000), "HTTP_502", "502 Bad Gateway"],
  ])("with %s has the HTTP status as its code", async (_, status, body, code, text) => {
    expect(await failureOf({ status, body })).toEqual({ code, text });
  });

  it("by way of a redirect is one: nothing goes to where it points", async () => {
    const other = await tokenEndpoint();
    const answer = { status: 307, headers: { location: other.url } };
    expect(await failureOf(answer)).toEqual({ code: "HTTP_307", text: "307 Temporary Redirect" });
    expect(other.requests).toEqual([]);
  });

  it.each(["client-s3cret", "refresh-1", encodeURIComponent("a b&c"), Buffer.from("client-s3cret").toString("base64")])(
    "does not repeat %s",
    async (secret) => {
      const overrides = { refreshToken: new Secret(secret.includes("%") ? "a b&c" : "refresh-1") };
      // The secret stands where a long text is cut.
      const description = `${"x".repeat(1020)}${secret} is wrong`;
      const failure = await failureOf(
        { status: 400, body: { error: "invalid_grant", error_description: description } },
        overrides,
      );
      expect(failure.text).toBe(`${"x".repeat(1020)}«sec…`);
    },
  );

  it("does not repeat a secret as its code", async () => {
    expect(await failureOf({ status: 400, body: { error: "client-s3cret" } })).toEqual({
      code: "INVALID_TOKEN_RESPONSE",
      text: "400 Bad Request",
    });
  });
});

describe("an answer that cannot be read", () => {
  it.each([
    ["nothing", ""],
    ["a page", "<html>access_token"],
    ["a list", "[]"],
    ["null", "null"],
    ["no token", { token_type: "Bearer" }],
    ["null for a token", { ...GRANTED, access_token: null }],
    ["an empty token", { ...GRANTED, access_token: "" }],
    ["a token that is a number", { ...GRANTED, access_token: 1 }],
    ["a token with a line break", { ...GRANTED, access_token: "a\u0001auth=b" }],
    ["no type", { access_token: "access-1" }],
    ["a type that is not Bearer", { ...GRANTED, token_type: "mac" }],
    ["a type that needs a proof", { ...GRANTED, token_type: "DPoP" }],
    ["a lifetime that is none", { ...GRANTED, expires_in: "soon" }],
    ["a negative lifetime", { ...GRANTED, expires_in: -1 }],
    ["an empty refresh token", { ...GRANTED, refresh_token: "" }],
    ["a scope that is a list", { ...GRANTED, scope: ["mail"] }],
    ["more than 64 KiB", { ...GRANTED, padding: "x".repeat(64 * 1024) }],
  ])("because of %s is INVALID_TOKEN_RESPONSE, and is not repeated", async (_, body) => {
    const failure = await failureOf({ body });
    expect(failure.code).toBe("INVALID_TOKEN_RESPONSE");
    expect(failure.text).not.toMatch(/access-1|client-s3cret/);
  });

  it("is ECONNRESET when it breaks off", async () => {
    expect(await failureOf("cut")).toMatchObject({ code: "ECONNRESET" });
  });
});

describe("an endpoint that cannot be reached", () => {
  it("is ECONNREFUSED where nobody listens", async () => {
    const url = `http://127.0.0.1:${await freePort()}/token`;
    await expect(ask(clientCredentials(url))).rejects.toMatchObject({ failure: { code: "ECONNREFUSED" } });
  });

  it("is ENOTFOUND where the name does not exist", async () => {
    // A label of 64 octets (RFC 1035 section 2.3.4 allows 63): no name server needs to be asked.
    const asked = ask(clientCredentials(`https://${"x".repeat(64)}.invalid/token`));
    await expect(asked).rejects.toMatchObject({ failure: { code: "ENOTFOUND" } });
  });
});
