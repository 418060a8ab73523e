import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { check } from "../../server/check.ts";
import { parseConfig } from "../../server/config/load.ts";
import { Secret } from "../../server/config/secret.ts";
import type { ServerConfig } from "../../server/config/types.ts";
import { type By, createLoginGuard, type LoginGuard } from "../../server/login-guard.ts";
import { openLoginRefusals } from "../../server/record/store/login-refusals.ts";
import { openStore } from "../../server/record/store/open-store.ts";
import { fakeImapServer } from "../support/fault-server.ts";
import { serverConfig } from "../support/server-config.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const START = Date.parse("2026-11-23T12:00:00Z");
const CONFIGURED: By = { way: "configured" };
const wrong = () => new Secret("wrong-7");

/** A server that counts logins, an account with a wrong password, and a guard whose clock the test turns. */
async function refusing(overrides: Parameters<typeof fakeImapServer>[0] = {}, config: Partial<ServerConfig> = {}) {
  const imap = await fakeImapServer(overrides);
  const good = await serverConfig(imap, config);
  const user = good.login?.user ?? "";
  const bad = { ...good, login: { user, password: wrong() } };
  const clock = { now: START };
  const guard = createLoginGuard(openLoginRefusals(null), () => clock.now);
  const logins = () => imap.sessions.flatMap(({ credentials }) => credentials).length;
  return { imap, good, bad, clock, guard, logins };
}

function made(guard: LoginGuard, config: ServerConfig, by: By = CONFIGURED) {
  return guard.check(config, by, (held) => check(config, held));
}

const idsOf = ({ findings }: Awaited<ReturnType<typeof made>>) => findings.map(({ id }) => id);

describe("after a refused login", () => {
  it("checks go on without one, the last answer standing, until its time has come", async () => {
    const { guard, bad, clock, logins } = await refusing();
    const first = await made(guard, bad);
    expect([first.state, idsOf(first), first.heldBack]).toEqual(["down", ["auth-credentials-rejected"], undefined]);
    clock.now += 30_000;
    const second = await made(guard, bad);
    expect([second.state, idsOf(second)]).toEqual(["down", ["auth-credentials-rejected", "policy-login-held-back"]]);
    expect(second.heldBack).toEqual({
      phase: "auth",
      refusedAt: new Date(START).toISOString(),
      until: new Date(START + 60_000).toISOString(),
      stands: true,
    });
    expect(second.findings[0]?.evidence).toEqual(first.findings[0]?.evidence);
    const { capability, token, auth, list, status, logout } = second.phases;
    expect([capability.status, logout.status]).toEqual(["ok", "ok"]);
    expect(token).toEqual({ status: "skipped", because: "not-applicable" });
    expect([auth, list, status]).toEqual(Array(3).fill({ status: "skipped", because: "auth" }));
    expect(logins()).toBe(1);
    clock.now += 30_000;
    expect((await made(guard, bad)).heldBack).toBeUndefined();
    expect(logins()).toBe(2);
  });

  it("an outage is seen all the same, and what was said of the login says nothing then", async () => {
    const { guard, bad, imap, logins } = await refusing();
    await made(guard, bad);
    imap.set({ greeting: "* BYE [UNAVAILABLE] down for maintenance" });
    const down = await made(guard, bad);
    expect([down.state, down.heldBack, down.phases.auth]).toEqual([
      "down",
      undefined,
      { status: "skipped", because: "greeting" },
    ]);
    expect(idsOf(down)).not.toContain("auth-credentials-rejected");
    expect(logins()).toBe(1);
  });

  it("another password is tried at once: by reload, and by a file that has changed", async () => {
    const { guard, bad, good, imap, logins } = await refusing();
    await made(guard, bad);
    expect((await made(guard, good)).state).toBe("up");
    const folder = temporaryFolder();
    const { user, password } = imap.options;
    const file = join(folder, "password");
    writeFileSync(file, "wrong-8\n");
    const text = `servers: [{ name: corp, host: ${imap.host}, port: ${imap.port}, security: implicit-tls, auth: { user: ${user}, password: { file: password } } }]`;
    const [fromFile] = (await parseConfig(text, join(folder, "imapscope.yaml"), {})).servers;
    if (!fromFile) throw new Error("the configuration names no server");
    const config = { ...fromFile, ca: good.ca };
    expect([(await made(guard, config)).state, (await made(guard, config)).heldBack?.stands]).toEqual(["down", true]);
    writeFileSync(file, `${password}\n`);
    expect((await made(guard, config)).state).toBe("up");
    expect(logins()).toBe(4);
  });

  it("one that somebody insists on is tried", async () => {
    const { guard, bad, logins } = await refusing();
    await made(guard, bad);
    expect((await made(guard, bad, { way: "configured", force: true })).heldBack).toBeUndefined();
    expect(logins()).toBe(2);
  });

  it.each([
    ["NO [UNAVAILABLE] try again later", "auth-server-unavailable"],
    ["NO [LIMIT] Maximum number of connections from user+IP exceeded", "auth-connection-limit"],
  ])("of which the server says %s, nothing is held back", async (answer, id) => {
    const { guard, bad, logins } = await refusing({ answers: { auth: answer } });
    expect(idsOf(await made(guard, bad))[0]).toBe(id);
    expect((await made(guard, bad)).heldBack).toBeUndefined();
    expect(logins()).toBe(2);
  });

  it.each(["NO [AUTHENTICATIONFAILED] no", "NO [EXPIRED] password expired", "NO Account locked", "NO no"])(
    "of which the server says %s, the next one is held back",
    async (answer) => {
      const { guard, bad, logins } = await refusing({ answers: { auth: answer } });
      await made(guard, bad);
      expect((await made(guard, bad)).heldBack?.stands).toBe(true);
      expect(logins()).toBe(1);
    },
  );

  it("any capitals are the same account", async () => {
    const { guard, bad, logins } = await refusing();
    await made(guard, bad);
    const user = bad.login?.user.toUpperCase() ?? "";
    const shouted = { ...bad, login: { user, password: wrong() } };
    expect((await made(guard, shouted)).heldBack).toBeDefined();
    expect(logins()).toBe(1);
  });
});

describe("a visitor's login", () => {
  it("that is held back is said to be not tried, and the state is unknown", async () => {
    const { guard, bad, clock, logins } = await refusing();
    const visitor: By = { way: "visitor", client: "192.0.2.7" };
    expect((await made(guard, bad, visitor)).state).toBe("down");
    clock.now += 1000;
    const held = await made(guard, bad, visitor);
    expect([held.state, idsOf(held), held.heldBack?.stands]).toEqual(["unknown", ["policy-login-held-back"], false]);
    expect(logins()).toBe(1);
  });

  it("of a hundred visitors leaves the account's own password working, and is bounded for all of them", async () => {
    const { guard, bad, good, clock, logins } = await refusing();
    expect((await made(guard, good)).state).toBe("up");
    const tried: number[] = [];
    for (let round = 0; round < 3; round++) {
      await Promise.all(
        Array.from({ length: 100 }, (_, n) => made(guard, bad, { way: "visitor", client: `198.51.100.${n}` })),
      );
      // As many sessions as the server remembers.
      tried.push(logins());
      clock.now += 1_200_000;
    }
    expect(tried).toEqual([5, 0, 0]);
    expect((await made(guard, good)).state).toBe("up");
  }, 180_000);
});

describe("the refusals", () => {
  it("are shared by all who use the data folder, and last longer than a process", async () => {
    const { bad, logins } = await refusing();
    const folder = temporaryFolder();
    await (await openStore(folder)).close();
    const first = openLoginRefusals(folder);
    await made(createLoginGuard(first), bad);
    first.close();
    const [one, other] = [openLoginRefusals(folder), openLoginRefusals(folder)];
    for (const refusals of [one, other]) {
      const held = await made(createLoginGuard(refusals), bad);
      expect([held.state, held.heldBack?.stands, idsOf(held)[0]]).toEqual(["down", true, "auth-credentials-rejected"]);
    }
    expect(logins()).toBe(1);
    one.close();
    other.close();
  });
});
