import { expect, it } from "vitest";
import { check } from "../../../../server/check.ts";
import { Secret } from "../../../../server/config/secret.ts";
import { listPhases } from "../../../../server/contract/phase-list.ts";
import type { State } from "../../../../server/contract/states.ts";
import type { ImapServerOptions } from "../../../../server/demo/options.ts";
import type { Check } from "../../../../server/diagnose/check.ts";
import { fakeImapServer } from "../../../support/fault-server.ts";
import { serverConfig } from "../../../support/server-config.ts";
import { ordinaryPasswords } from "./passwords.ts";

/** Any password is taken, or none. */
const TAKEN = { auth: "OK [CAPABILITY %capabilities] Logged in" };
type Server = { options: Partial<ImapServerOptions>; state: State };
/** Each is tried with every password. */
const SERVERS: Readonly<Record<string, Server>> = {
  healthy: { options: { answers: TAKEN }, state: "up" },
  "login refused in words": {
    options: { answers: { auth: "NO Login failed: authentication failure, wrong password" } },
    state: "down",
  },
};
/** Each is tried with some of the passwords, all together with each of them. */
const MORE: Readonly<Record<string, Server>> = {
  "STATUS refused": {
    options: { answers: { ...TAKEN, status: "NO Mailbox doesn't exist: INBOX", select: "NO no", examine: "NO no" } },
    state: "degraded",
  },
  "BYE as greeting": {
    options: { greeting: "* BYE Too many connections from your IP, try again later" },
    state: "down",
  },
  PREAUTH: { options: { greeting: "* PREAUTH [CAPABILITY %capabilities] Welcome, monitor" }, state: "warning" },
  "an alert": {
    options: { greeting: "* OK [ALERT] Maintenance tonight: your password expires", answers: TAKEN },
    state: "up",
  },
  throttled: {
    options: { answers: { auth: "NO [THROTTLED] Account exceeded command or bandwidth limits. Backoff 60000" } },
    state: "degraded",
  },
  unavailable: {
    options: { answers: { auth: "NO [UNAVAILABLE] Temporary authentication failure." } },
    state: "down",
  },
  "quota exceeded": { options: { answers: TAKEN, quota: { usedBytes: 1024, limitBytes: 1024 } }, state: "degraded" },
  "a mailbox that cannot be opened": {
    options: {
      answers: { ...TAKEN, list: '* LIST (\\NoSelect \\HasChildren) "/" INBOX\r\n%tag OK done'.split("\r\n") },
    },
    state: "degraded",
  },
  "invalid figures": {
    options: {
      answers: {
        ...TAKEN,
        status: "* STATUS INBOX (MESSAGES -3 UIDNEXT 99999999999 UIDVALIDITY failed)\r\n%tag OK done".split("\r\n"),
      },
    },
    state: "degraded",
  },
  "a way to log in that is refused": {
    options: {
      answers: {
        authenticate: "NO [CANNOT] Unsupported authentication mechanism",
        login: "NO [AUTHENTICATIONFAILED] failed",
      },
    },
    state: "down",
  },
  "no TLS": { options: { handshake: "close" }, state: "down" },
  "another protocol": { options: { speaks: "smtp" }, state: "down" },
};
/** So many checks at once. */
const LANES = 16;
const MOST_OWN_WORDS = 40;

/** What a check concludes, and where: everything but times. */
function conclusion(check: Check) {
  const { state, findings } = check;
  return JSON.stringify({
    state,
    findings: findings.map(({ id, severity, phase, evidence }) => ({ id, severity, phase, evidence })),
    phases: listPhases(check).map(({ phase, status }) => [phase, status]),
  });
}

async function inLanes<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const lane = async () => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** The passwords with which a check concludes another thing than with a password by chance. */
async function misjudged({ options, state }: Server, chosen: (index: number) => boolean) {
  const config = await serverConfig(await fakeImapServer(options), { timeoutSeconds: 60 });
  const withPassword = (password: string) =>
    check({ ...config, login: { user: "monitor@example.com", password: new Secret(password) } });
  const expected = await withPassword("Kq7#vTz!wLm2");
  const passwords = ordinaryPasswords([expected], MOST_OWN_WORDS).filter((_, index) => chosen(index));
  const wrong: string[] = [];
  await inLanes(passwords, async (password) => {
    const got = await withPassword(password).then(conclusion, (error: unknown) => `thrown: ${String(error)}`);
    if (got !== conclusion(expected)) wrong.push(`${JSON.stringify(password)}: ${got}`);
  });
  expect(expected.state).toBe(state);
  return { tried: passwords.length, wrong };
}

it.each(Object.entries(SERVERS))(
  "%s: the same state, findings and evidence for every spelling of the password",
  async (_, server) => {
    const { tried, wrong } = await misjudged(server, () => true);
    expect(tried).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  },
);

it.each(Object.entries(MORE).map(([name, server], turn) => ({ name, server, turn })))(
  "$name: the same state, findings and evidence for some of them",
  async ({ server, turn }) => {
    const each = Object.keys(MORE).length;
    const { tried, wrong } = await misjudged(server, (index) => index % each === turn);
    expect(tried).toBeGreaterThan(16);
    expect(wrong).toEqual([]);
  },
);
