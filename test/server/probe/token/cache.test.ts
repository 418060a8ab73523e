import { describe, expect, it, onTestFinished } from "vitest";
import { Secret } from "../../../../server/config/secret.ts";
import type { OAuth2 } from "../../../../server/config/types.ts";
import { type Deadline, startDeadline } from "../../../../server/probe/deadline.ts";
import { PhaseError } from "../../../../server/probe/failure.ts";
import { createTokenCache } from "../../../../server/probe/token/cache.ts";
import type { Grant } from "../../../../server/probe/token/request.ts";
import { clientCredentials } from "../../../support/token-endpoint.ts";

const START = Date.parse("2026-11-23T12:00:00Z");

/** What the endpoint gives: the first token, `access-1`, for an hour, unless told otherwise. */
type Gives = (count: number) => Partial<Grant> | Promise<Partial<Grant>>;

/** A cache with a clock that stands still, in front of an endpoint that counts. */
function cacheBefore(gives: Gives = () => ({}), limit = 100) {
  const asked: { refreshToken: string | null; signal: AbortSignal }[] = [];
  const clock = { now: START };
  const cache = createTokenCache({
    request: async (_, refreshToken, signal) => {
      const count = asked.push({ refreshToken: refreshToken?.reveal() ?? null, signal });
      const grant = { accessToken: new Secret(`access-${count}`), refreshToken: null, lifetime: 3600, scope: null };
      return { ...grant, ...(await gives(count)) };
    },
    now: () => clock.now,
    limit,
  });
  const get = async (overrides: Partial<OAuth2> = {}, user = "joe", deadline = patience()) => {
    const token = await cache.get(login(overrides, user), deadline);
    return `${token.accessToken.reveal()}${token.cached ? " again" : ""}`;
  };
  return { cache, clock, asked, get };
}

function login(overrides: Partial<OAuth2> = {}, user = "joe") {
  return { user, oauth2: clientCredentials("https://token.example.com/", overrides) };
}

function patience(seconds = 60, cancel?: AbortSignal): Deadline {
  const deadline = startDeadline(seconds, cancel);
  onTestFinished(() => deadline.clear());
  return deadline;
}

describe("a token", () => {
  it.each([
    [3600, 3540],
    [600, 540],
    [300, 270],
    [10, 9],
  ])("with a life of %i seconds is kept for %i", async (lifetime, seconds) => {
    const { get, clock } = cacheBefore(() => ({ lifetime }));
    await get();
    clock.now = START + seconds * 1000 - 1;
    expect(await get()).toBe("access-1 again");
    clock.now += 1;
    expect(await get()).toBe("access-2");
  });

  it("is not kept after the clock was put back, as nobody knows how old it is", async () => {
    const { get, clock } = cacheBefore();
    await get();
    clock.now -= 365 * 86_400_000;
    expect(await get()).toBe("access-2");
    expect(await get()).toBe("access-2 again");
  });

  it.each([null, 0])("with a life of %s seconds is not kept", async (lifetime) => {
    const { get } = cacheBefore(() => ({ lifetime }));
    expect([await get(), await get()]).toEqual(["access-1", "access-2"]);
  });

  it("says when it ends, counted from when it was asked for", async () => {
    const { cache, clock } = cacheBefore(() => {
      clock.now += 5000;
      return {};
    });
    expect((await cache.get(login(), patience())).expiresAt).toBe(START + 3_600_000);
  });

  it.each<[string, Partial<OAuth2>, string]>([
    ["another user", {}, "jane"],
    ["another client", { clientId: "other" }, "joe"],
    ["another secret", { clientSecret: new Secret("other") }, "joe"],
    ["another scope", { scope: null }, "joe"],
    ["another endpoint", { tokenUrl: "https://token.example.org/" }, "joe"],
    ["a refresh token", { refreshToken: new Secret("refresh-1") }, "joe"],
  ])("is not for %s", async (_, overrides, user) => {
    const { get } = cacheBefore();
    await get();
    expect(await get(overrides, user)).toBe("access-2");
    expect(await get()).toBe("access-1 again");
  });

  it("that the mail server refused is forgotten, a newer one not", async () => {
    const { cache, get } = cacheBefore();
    const { accessToken } = await cache.get(login(), patience());
    cache.forget(login(), accessToken);
    expect(await get()).toBe("access-2");
    cache.forget(login(), accessToken);
    expect(await get()).toBe("access-2 again");
  });

  it("that was longest without use goes when there are too many", async () => {
    const { get } = cacheBefore(undefined, 2);
    await get({}, "one");
    await get({}, "two");
    await get({}, "one");
    await get({}, "three");
    expect([await get({}, "one"), await get({}, "three"), await get({}, "two")]).toEqual([
      "access-1 again",
      "access-3 again",
      "access-4",
    ]);
  });
});

describe("concurrent checks", () => {
  it("share one request", async () => {
    const { get, asked } = cacheBefore();
    expect(await Promise.all([get(), get(), get()])).toEqual(["access-1", "access-1", "access-1"]);
    expect(asked).toHaveLength(1);
    expect(await get()).toBe("access-1 again");
  });

  it("share its failure, and the next check asks again", async () => {
    const { get, asked } = cacheBefore((count) => {
      if (count === 1) throw new PhaseError({ code: "HTTP_503", text: "" });
      return {};
    });
    const both = await Promise.allSettled([get(), get()]);
    expect(both).toMatchObject([
      { status: "rejected", reason: { failure: { code: "HTTP_503" } } },
      { status: "rejected", reason: { failure: { code: "HTTP_503" } } },
    ]);
    expect(await get()).toBe("access-2");
    expect(asked).toHaveLength(2);
  });

  it("wait each for its own time: one that is called off does not end the request of the other", async () => {
    const answered = Promise.withResolvers<Partial<Grant>>();
    const { get, asked } = cacheBefore(() => answered.promise);
    const off = new AbortController();
    const waiting = [get({}, "joe", patience(60, off.signal)), get()];
    off.abort();
    await expect(waiting[0]).rejects.toMatchObject({ failure: { code: "ABORTED" } });
    expect(asked[0]?.signal.aborted).toBe(false);
    answered.resolve({});
    expect(await waiting[1]).toBe("access-1");
  });

  it("end the request when the last of them waits no more, and the next check begins a new one", async () => {
    const { get, asked } = cacheBefore((count) => (count === 1 ? new Promise(() => {}) : {}));
    await expect(get({}, "joe", patience(0.01))).rejects.toMatchObject({ failure: { code: "ETIMEDOUT" } });
    expect(asked[0]?.signal.aborted).toBe(true);
    expect(await get()).toBe("access-2");
  });
});

describe("a refresh token", () => {
  const REFRESH = { refreshToken: new Secret("refresh-0") };
  const replacing: Gives = (count) => ({ refreshToken: new Secret(`refresh-${count}`), lifetime: 0 });

  it("is used as configured while the server does not replace it", async () => {
    const { get, asked } = cacheBefore(() => ({ lifetime: 0 }));
    await get(REFRESH);
    await get(REFRESH);
    expect(asked.map(({ refreshToken }) => refreshToken)).toEqual(["refresh-0", "refresh-0"]);
  });

  it("that the server replaces is used in its newest form, for every user and scope", async () => {
    const { get, asked } = cacheBefore(replacing);
    await get(REFRESH);
    await get(REFRESH);
    await get({ ...REFRESH, scope: "other" }, "jane");
    expect(asked.map(({ refreshToken }) => refreshToken)).toEqual(["refresh-0", "refresh-1", "refresh-2"]);
  });

  it("of a changed configuration counts at once", async () => {
    const { get, asked } = cacheBefore(replacing);
    await get(REFRESH);
    await get({ refreshToken: new Secret("new") });
    expect(asked.map(({ refreshToken }) => refreshToken)).toEqual(["refresh-0", "new"]);
  });

  it("in its newest form is given up when the server refuses it, not when the server is away", async () => {
    const { get, asked } = cacheBefore((count) => {
      if (count === 2) throw new PhaseError({ code: "HTTP_503", text: "" });
      if (count === 3) throw new PhaseError({ code: "invalid_grant", text: "" });
      return replacing(count);
    });
    for (let check = 1; check <= 4; check++) await get(REFRESH).catch(() => {});
    expect(asked.map(({ refreshToken }) => refreshToken)).toEqual(["refresh-0", "refresh-1", "refresh-1", "refresh-0"]);
  });

  it("that comes unasked with client credentials is not used", async () => {
    const { get, asked } = cacheBefore(replacing);
    await get();
    await get();
    expect(asked.map(({ refreshToken }) => refreshToken)).toEqual([null, null]);
  });
});

describe("what is kept", () => {
  it("shows no secret", async () => {
    const { cache } = cacheBefore();
    const token = await cache.get(login(), patience());
    expect(JSON.stringify(token)).not.toContain("access-1");
  });
});
