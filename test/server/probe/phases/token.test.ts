import { inspect } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { Secret } from "../../../../server/config/secret.ts";
import type { OAuth2 } from "../../../../server/config/types.ts";
import type { TokenFacts } from "../../../../server/contract/facts.ts";
import { startDeadline } from "../../../../server/probe/deadline.ts";
import { PhaseError } from "../../../../server/probe/failure.ts";
import { token } from "../../../../server/probe/phases/token.ts";
import { createTokenCache } from "../../../../server/probe/token/cache.ts";
import { clientCredentials, GRANTED, tokenEndpoint } from "../../../support/token-endpoint.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const REFRESH = { refreshToken: new Secret("refresh-1") };

function run(seconds = 10, cancel?: AbortSignal) {
  const deadline = startDeadline(seconds, cancel);
  onTestFinished(() => deadline.clear());
  return { deadline };
}

function login(url: string, overrides: Partial<OAuth2> = {}) {
  return { user: "joe", oauth2: clientCredentials(url, overrides) };
}

/** How the phase fails: the failure, and what was learnt all the same. */
async function failed(work: Promise<unknown>): Promise<PhaseError<TokenFacts>> {
  const error: unknown = await work.catch((reason: unknown) => reason);
  if (error instanceof PhaseError) return error;
  throw new Error(`this is no failure: ${String(error)}`);
}

describe("token", () => {
  it("tells what was got, and hands the token on beside it", async () => {
    const { url } = await tokenEndpoint({ body: { ...GRANTED, scope: "mail" } });
    const cache = createTokenCache({ now: () => NOW });
    const { value, accessToken } = await token(run(), login(url), cache);
    expect(value).toEqual({
      grant: "client-credentials",
      endpoint: new URL(url).host,
      cached: false,
      expiresAt: "2026-11-23T13:00:00.000Z",
      scope: "mail",
    });
    expect(accessToken.reveal()).toBe("access-1");
  });

  it("tells the grant of a refresh token, and no end where the endpoint names none", async () => {
    const { url } = await tokenEndpoint({ body: { access_token: "access-1", token_type: "Bearer" } });
    const { value } = await token(run(), login(url, REFRESH), createTokenCache());
    expect(value).toMatchObject({ grant: "refresh-token", cached: false, expiresAt: null, scope: null });
  });

  it.each<[string, object, object | undefined]>([
    ["Google's refresh token", { refresh_token_expires_in: 604_800 }, { refreshToken: 604_800 }],
    ["Keycloak's", { refresh_expires_in: 1800 }, { refreshToken: 1800 }],
    ["what is written in digits", { refresh_token_expires_in: "1800" }, { refreshToken: 1800 }],
    ["nothing, where it does not end", { refresh_expires_in: 0 }, undefined],
    ["nothing, where nonsense is said", { refresh_expires_in: "soon", client_secret_expires_at: -1 }, undefined],
  ])("tells the end of %s", async (_, said, seconds) => {
    const { url } = await tokenEndpoint({ body: { ...GRANTED, ...said } });
    const { value } = await token(run(), login(url, REFRESH), createTokenCache({ now: () => NOW }));
    const ends = Object.entries(value.ends ?? {}).map(([secret, { at }]) => [secret, (Date.parse(at) - NOW) / 1000]);
    expect(ends.length > 0 ? Object.fromEntries(ends) : undefined).toEqual(seconds);
  });

  it("tells when secrets end, by the configuration before the endpoint, also of a token that is kept", async () => {
    const { url } = await tokenEndpoint({
      body: { ...GRANTED, refresh_expires_in: 60, client_secret_expires_at: NOW / 1000 + 60 },
    });
    const cache = createTokenCache({ now: () => NOW });
    const ends = { refreshToken: "2027-02-01T00:00:00.000Z" };
    for (const cached of [false, true]) {
      const { value } = await token(run(), login(url, { ...REFRESH, ends }), cache);
      expect([value.cached, value.ends]).toEqual([
        cached,
        {
          refreshToken: { at: "2027-02-01T00:00:00.000Z", lifetime: null },
          clientSecret: { at: new Date(NOW + 60_000).toISOString(), lifetime: null },
        },
      ]);
    }
  });

  it("remembers how long a refresh token lives of which only the rest is told", async () => {
    const { url } = await tokenEndpoint((count) => ({
      body: { ...GRANTED, expires_in: 0, refresh_token_expires_in: 1000 - count * 100 },
    }));
    const cache = createTokenCache({ now: () => NOW });
    await token(run(), login(url, REFRESH), cache);
    const { value } = await token(run(), login(url, REFRESH), cache);
    expect(value.ends?.refreshToken).toEqual({ at: new Date(NOW + 800_000).toISOString(), lifetime: 900 });
  });

  it("asks once for two checks, and again after the mail server has refused the token", async () => {
    const { url, requests } = await tokenEndpoint((count) => ({
      body: { ...GRANTED, access_token: `access-${count}` },
    }));
    const cache = createTokenCache();
    await token(run(), login(url), cache);
    const second = await token(run(), login(url), cache);
    expect(second).toMatchObject({ value: { cached: true } });
    expect(requests).toHaveLength(1);
    second.forget();
    const third = await token(run(), login(url), cache);
    expect(third.value.cached).toBe(false);
    expect(third.accessToken.reveal()).toBe("access-2");
  });

  it("keeps tokens for the whole process unless told otherwise", async () => {
    const { url, requests } = await tokenEndpoint();
    await token(run(), login(url));
    expect((await token(run(), login(url))).value.cached).toBe(true);
    expect(requests).toHaveLength(1);
  });

  it("goes on with the refresh token that the endpoint gave last", async () => {
    const { url, requests } = await tokenEndpoint((count) => ({
      body: { ...GRANTED, expires_in: 0, refresh_token: `refresh-${count + 1}` },
    }));
    const cache = createTokenCache();
    for (let check = 1; check <= 3; check++) await token(run(), login(url, REFRESH), cache);
    expect(requests.map(({ fields }) => fields.refresh_token)).toEqual(["refresh-1", "refresh-2", "refresh-3"]);
  });

  it.each([
    [{ status: 400, body: { error: "invalid_grant", error_description: "revoked" } }, "invalid_grant", "revoked"],
    [{ status: 503, body: "<html>" }, "HTTP_503", "503 Service Unavailable"],
    [{ body: "<html>" }, "INVALID_TOKEN_RESPONSE", "the answer is not a JSON object"],
  ] as const)("fails after %o with %s, and still says whom it asked for what", async (answer, code, text) => {
    const { url } = await tokenEndpoint(answer);
    const { failure, value } = await failed(token(run(), login(url, REFRESH), createTokenCache()));
    expect(failure).toEqual({ code, text });
    expect(value).toEqual({ grant: "refresh-token", endpoint: new URL(url).host, cached: false });
  });

  it("gives an endpoint that never answers no more than the deadline", async () => {
    const { url } = await tokenEndpoint("hang");
    const { failure } = await failed(token(run(0.1), login(url), createTokenCache()));
    expect(failure.code).toBe("ETIMEDOUT");
  });

  it("ends with the check that is called off", async () => {
    const off = new AbortController();
    const { url } = await tokenEndpoint(() => {
      off.abort();
      return "hang";
    });
    const { failure } = await failed(token(run(10, off.signal), login(url), createTokenCache()));
    expect(failure.code).toBe("ABORTED");
  });

  it("shows no secret, neither when it succeeds nor when the endpoint repeats all that it was sent", async () => {
    const cache = createTokenCache();
    const { url } = await tokenEndpoint((count, { fields }) =>
      count === 1
        ? { body: { ...GRANTED, expires_in: 0, refresh_token: "refresh-2", scope: "mail access-1 refresh-2" } }
        : { status: 400, body: { error: "invalid_request", error_description: JSON.stringify(fields) } },
    );
    const good = await token(run(), login(url, REFRESH), cache);
    const bad = await failed(token(run(), login(url, REFRESH), cache));
    const shown = [good, good.value, bad, bad.failure, bad.value].map((one) => `${JSON.stringify(one)}${inspect(one)}`);
    expect(bad.failure.text).toContain("«secret»");
    for (const text of shown) expect(text).not.toMatch(/access-1|refresh-1|refresh-2|client-s3cret/);
  });
});
