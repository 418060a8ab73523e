import { expect, it } from "vitest";
import { check } from "../../../../server/check.ts";
import { Secret } from "../../../../server/config/secret.ts";
import type { ImapServerOptions } from "../../../../server/demo/options.ts";
import type { Check } from "../../../../server/diagnose/check.ts";
import type { State } from "../../../../server/diagnose/state.ts";
import { fakeImapServer } from "../../../support/fault-server.ts";
import { serverConfig } from "../../../support/server-config.ts";
import { ordinaryPasswords } from "./passwords.ts";

/** Any password is taken, or none. */
const TAKEN = { auth: "OK [CAPABILITY %capabilities] Logged in" };
const SERVERS: Readonly<Record<string, { options: Partial<ImapServerOptions>; state: State }>> = {
  healthy: { options: { answers: TAKEN }, state: "up" },
  "login refused in words": {
    options: { answers: { auth: "NO Login failed: authentication failure, wrong password" } },
    state: "down",
  },
  "STATUS refused": {
    options: { answers: { ...TAKEN, status: "NO Mailbox doesn't exist: INBOX", select: "NO no", examine: "NO no" } },
    state: "degraded",
  },
  "BYE as greeting": {
    options: { greeting: "* BYE Too many connections from your IP, try again later" },
    state: "down",
  },
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

it.each(Object.entries(SERVERS))(
  "%s: the same state, findings and evidence for every spelling of the password",
  async (_, server) => {
    const config = await serverConfig(await fakeImapServer(server.options), { timeoutSeconds: 60 });
    const withPassword = (password: string) =>
      check({ ...config, login: { user: "monitor@example.com", password: new Secret(password) } });
    const expected = await withPassword("Kq7#vTz!wLm2");
    const passwords = ordinaryPasswords([expected], MOST_OWN_WORDS);
    const wrong: string[] = [];
    await inLanes(passwords, async (password) => {
      const got = await withPassword(password).then(conclusion, (error: unknown) => `thrown: ${String(error)}`);
      if (got !== conclusion(expected)) wrong.push(`${JSON.stringify(password)}: ${got}`);
    });
    expect(expected.state).toBe(server.state);
    expect(passwords.length).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  },
);
