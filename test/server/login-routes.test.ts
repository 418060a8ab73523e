import { pino } from "pino";
import { expect, it } from "vitest";
import { check } from "../../server/check.ts";
import { Secret } from "../../server/config/secret.ts";
import { type By, createLoginGuard } from "../../server/login-guard.ts";
import { createProber } from "../../server/prober.ts";
import { openLoginRefusals } from "../../server/record/store/login-refusals.ts";
import { fakeImapServer } from "../support/fault-server.ts";
import { serverConfig } from "../support/server-config.ts";

const NEVER = new AbortController().signal;

/** An account with a wrong password, every way to have it tried, and a server that counts the logins. */
async function routes() {
  const imap = await fakeImapServer();
  const config = await serverConfig(imap, { timing: { kind: "every", seconds: 60 } });
  const server = { ...config, login: { user: imap.options.user, password: new Secret("wrong-7") } };
  const clock = { now: Date.parse("2026-11-23T12:00:00Z") };
  const guard = createLoginGuard(openLoginRefusals(null), () => clock.now);
  const prober = createProber({ log: pino({ level: "silent" }), supportUrl: () => undefined, guard });
  const ask = (by: By) => guard.check(server, by, (held) => check(server, held));
  const asks = {
    schedule: () => ask({ way: "configured" }),
    insisting: () => ask({ way: "configured", force: true }),
    probe: async () => prober.run(server, NEVER),
    visitor: () => ask({ way: "visitor", client: "192.0.2.1" }),
    visitors: () =>
      Promise.all(Array.from({ length: 100 }, (_, n) => ask({ way: "visitor", client: `198.51.100.${n}` }))),
  };
  const seen = new Set<object>();
  /** How many logins there were that nobody has counted yet: no ask makes more sessions than the server remembers. */
  const count = () => {
    const fresh = imap.sessions.filter((session) => !seen.has(session));
    for (const session of fresh) seen.add(session);
    return fresh.flatMap(({ credentials }) => credentials).length;
  };
  /** Asks in these ways each minute of an hour; gives the failed logins that the server counts. */
  const inAnHour = async (...ways: readonly (keyof typeof asks)[]) => {
    let logins = 0;
    for (let minute = 0; minute < 60; minute++) {
      for (const way of ways) {
        // A hundred visitors come three times.
        if (way === "visitors" && minute % 20 !== 0) continue;
        await asks[way]();
        logins += count();
      }
      clock.now += 60_000;
    }
    return logins;
  };
  return { inAnHour };
}

it.each([
  ["the schedule", ["schedule"], 6],
  ["whoever insists every minute", ["insisting"], 20],
  ["/probe", ["probe"], 6],
  ["one visitor", ["visitor"], 5],
  ["a hundred visitors, three times", ["visitors"], 5],
  ["schedule and visitors", ["schedule", "visitors"], 11],
  ["all of them together", ["schedule", "insisting", "probe", "visitor", "visitors"], 20],
] as const)(
  "an account with a wrong password gets so many failed logins in an hour by %s",
  async (_, ways, logins) => {
    const { inAnHour } = await routes();
    expect(await inAnHour(...ways)).toBe(logins);
  },
  180_000,
);
