import { expect, it } from "vitest";
import { check } from "../../../server/check.ts";
import { Secret } from "../../../server/config/secret.ts";
import type { ImapServerOptions } from "../../../server/demo/options.ts";
import type { Check } from "../../../server/diagnose/check.ts";
import { fakeImapServer } from "../../support/fault-server.ts";
import { serverConfig } from "../../support/server-config.ts";
import { ordinaryPasswords } from "./passwords.ts";

/** Any password is taken, or none. */
const TAKEN = { auth: "OK [CAPABILITY %capabilities] Logged in" };
const SERVERS: Readonly<Record<string, Partial<ImapServerOptions>>> = {
  healthy: { answers: TAKEN },
  "login refused in words": { answers: { auth: "NO Login failed: authentication failure, wrong password" } },
  "STATUS refused": {
    answers: { ...TAKEN, status: "NO Mailbox doesn't exist: INBOX", select: "NO no", examine: "NO no" },
  },
  "BYE as greeting": { greeting: "* BYE Too many connections from your IP, try again later" },
};
/** So many checks at once. */
const LANES = 16;
const MOST_OWN_WORDS = 70;

/** What a check concludes, and where: everything but times. */
function conclusion({ state, findings, phases }: Check) {
  return JSON.stringify({
    state,
    findings: findings.map(({ id, severity, phase, evidence }) => ({ id, severity, phase, evidence })),
    phases: phases.map(({ phase, status }) => [phase, status]),
  });
}

async function inLanes<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const lane = async () => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

it("state, findings and evidence are the same for every spelling of the password", async () => {
  const servers = await Promise.all(
    Object.entries(SERVERS).map(async ([name, options]) => ({
      name,
      config: await serverConfig(await fakeImapServer(options)),
    })),
  );
  const withPassword = (config: (typeof servers)[number]["config"], password: string) =>
    check({ ...config, timeoutSeconds: 60, login: { user: "monitor@example.com", password: new Secret(password) } });
  const expected = await Promise.all(servers.map(({ config }) => withPassword(config, "Kq7#vTz!wLm2")));
  const passwords = ordinaryPasswords(expected, MOST_OWN_WORDS);
  expect(passwords.length).toBeGreaterThan(200);

  const wrong: string[] = [];
  const tried = servers.flatMap((server, index) =>
    passwords.map((password) => ({ ...server, password, right: expected[index] })),
  );
  await inLanes(tried, async ({ name, config, password, right }) => {
    const got = await withPassword(config, password).then(conclusion, (error: unknown) => `thrown: ${String(error)}`);
    if (right && got !== conclusion(right))
      wrong.push(`${name} with ${JSON.stringify(password)}: ${got.slice(0, 300)}`);
  });
  expect(expected.map(({ state }) => state)).toEqual(["up", "down", "degraded", "down"]);
  expect(wrong).toEqual([]);
});
