import { chmodSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Secret } from "../../../server/config/secret.ts";
import type { OAuth2 } from "../../../server/config/types.ts";
import { startDeadline } from "../../../server/probe/deadline.ts";
import { createTokenCache } from "../../../server/probe/token/cache.ts";
import { createTokenFiles } from "../../../server/record/token-files.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { clientCredentials, GRANTED, type TokenAnswer, tokenEndpoint } from "../../support/token-endpoint.ts";

const REFRESH = { refreshToken: new Secret("refresh-0") };

/** An endpoint that takes a refresh token once and gives the next: the second use of one withdraws all of them (RFC 9700 section 4.14.2). */
async function rotating() {
  let good = 0;
  return tokenEndpoint(async (_, { fields }): Promise<TokenAnswer> => {
    if (fields.refresh_token !== `refresh-${good}`) {
      good = Number.NaN;
      return { status: 400, body: { error: "invalid_grant" } };
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
    good += 1;
    return { body: { ...GRANTED, expires_in: 0, access_token: `access-${good}`, refresh_token: `refresh-${good}` } };
  });
}

/** A process of its own: what it has in memory is gone with it. */
function processWith(folder: string, url: string, failures: unknown[] = []) {
  const cache = createTokenCache({ keeper: createTokenFiles(folder, (error) => failures.push(error)) });
  return async (overrides: Partial<OAuth2> = REFRESH) => {
    const deadline = startDeadline(60);
    try {
      const oauth2 = { ...clientCredentials(url), ...overrides };
      return (await cache.get({ user: "joe", oauth2 }, deadline)).accessToken.reveal();
    } finally {
      deadline.clear();
    }
  };
}

describe("a refresh token that the server replaces", () => {
  it("is used in its newest form after a restart", async () => {
    const folder = temporaryFolder();
    const { url, requests } = await rotating();
    for (let start = 0; start < 3; start++) await processWith(folder, url)();
    expect(requests.map(({ fields }) => fields.refresh_token)).toEqual(["refresh-0", "refresh-1", "refresh-2"]);
  });

  it("lies in a file that its user alone can read, and nothing else is left there", async () => {
    const folder = temporaryFolder();
    const { url } = await rotating();
    await processWith(folder, url)();
    const below = join(folder, "refresh-tokens");
    const files = readdirSync(below);
    expect(files).toHaveLength(1);
    expect([statSync(below).mode & 0o777, statSync(join(below, files[0] ?? "")).mode & 0o777]).toEqual([0o700, 0o600]);
    expect(files[0]).not.toContain("refresh-0");
  });

  it("gives way to one that the configuration has changed to since", async () => {
    const folder = temporaryFolder();
    const { url, requests } = await tokenEndpoint((count) => ({
      body: { ...GRANTED, expires_in: 0, refresh_token: `refresh-${count}` },
    }));
    await processWith(folder, url)();
    await processWith(folder, url)({ refreshToken: new Secret("new") });
    await processWith(folder, url)();
    expect(requests.map(({ fields }) => fields.refresh_token)).toEqual(["refresh-0", "new", "refresh-1"]);
  });

  it("is used by one process at a time", async () => {
    const folder = temporaryFolder();
    const { url, requests } = await rotating();
    const processes = Array.from({ length: 5 }, () => processWith(folder, url));
    const got = await Promise.all(processes.map((get) => get()));
    expect(got.toSorted()).toEqual(["access-1", "access-2", "access-3", "access-4", "access-5"]);
    expect(requests).toHaveLength(5);
  });

  it("is not kept from others for good by a process that crashed while it used it", async () => {
    const folder = temporaryFolder();
    const { url } = await rotating();
    await processWith(folder, url)();
    const [file] = readdirSync(join(folder, "refresh-tokens"));
    const lock = join(folder, "refresh-tokens", `${file}.lock`);
    writeFileSync(lock, "");
    utimesSync(lock, new Date(), new Date(Date.now() - 200_000));
    expect(await processWith(folder, url)()).toBe("access-2");
  });

  it("stays when the server refuses it once, and counts again when the configured one is refused as well", async () => {
    const folder = temporaryFolder();
    const { url, requests } = await tokenEndpoint((count) =>
      count === 2 || count === 3
        ? { status: 400, body: { error: "invalid_grant" } }
        : { body: { ...GRANTED, expires_in: 0, refresh_token: `refresh-${count}` } },
    );
    const get = processWith(folder, url);
    await get();
    for (let time = 0; time < 3; time++) await get().catch(() => {});
    expect(requests.map(({ fields }) => fields.refresh_token)).toEqual([
      "refresh-0",
      "refresh-1",
      "refresh-0",
      "refresh-1",
    ]);
  });

  it("is kept in memory where no file can be written, and somebody is told", async () => {
    const folder = temporaryFolder();
    const { url, requests } = await rotating();
    // In place of the folder: also root can write nothing below it.
    writeFileSync(join(folder, "refresh-tokens"), "");
    chmodSync(folder, 0o700);
    const failures: unknown[] = [];
    const get = processWith(folder, url, failures);
    await get();
    await get();
    expect(requests.map(({ fields }) => fields.refresh_token)).toEqual(["refresh-0", "refresh-1"]);
    expect(failures.length).toBeGreaterThan(0);
    expect(JSON.stringify(failures.map(String))).not.toMatch(/refresh-[01]\b/);
  });

  it("that a crash has cut off leaves the configured one", async () => {
    const folder = temporaryFolder();
    const { url, requests } = await tokenEndpoint({ body: { ...GRANTED, expires_in: 0, refresh_token: "refresh-9" } });
    await processWith(folder, url)();
    const [file = ""] = readdirSync(join(folder, "refresh-tokens"));
    writeFileSync(join(folder, "refresh-tokens", file), '{"refreshTok');
    await processWith(folder, url)();
    expect(requests.map(({ fields }) => fields.refresh_token)).toEqual(["refresh-0", "refresh-0"]);
  });
});
