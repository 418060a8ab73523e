import { createSecureContext } from "node:tls";
import { check, checkPatiently } from "../../../server/check.ts";
import { Secret } from "../../../server/config/secret.ts";
import type { ServerConfig } from "../../../server/config/types.ts";
import { type ImapServer, startImapServer } from "../../../server/demo/imap-server.ts";
import type { ImapServerOptions } from "../../../server/demo/options.ts";
import type { Check } from "../../../server/diagnose/check.ts";
import { FAKE_SERVER_NAMES, testAuthority } from "../../support/fault-server.ts";
import { PLAIN_SERVER } from "../../support/plain-server.ts";
import type { FuzzKind, Outcome } from "../kind.ts";
import { type Random, randomOf } from "../random.ts";
import { MUTATIONS, mutate } from "./mutations.ts";
import { brokenPromise } from "./promise.ts";
import { startRelay, type Tamper } from "./relay.ts";

/** So long a session that is tampered with has: what waits for it waits for nothing. */
const TIMEOUT_SECONDS = 2;
/** So long a session has that nobody tampers with, on a machine that is busy. */
const PATIENT_SECONDS = 60;
/** How many of a hundred sessions send a canary. */
const CANARIES = 0.03;
const PATIENCE = { push: 0.3, message: 0.3, change: 0.3 };

const ALWAYS = ["IMAP4rev1", "ID", "ENABLE", "IDLE"];
const TOKEN = "ya29.a0AfH6SMBx-token";

/** A server for each way to log in. */
const SERVERS: Readonly<Record<string, Partial<ImapServerOptions>>> = {
  PLAIN: { security: "none" },
  "PLAIN, when asked": { security: "none", capabilities: { beforeTls: [...ALWAYS, "AUTH=PLAIN"] } },
  "LOGIN command": { security: "none", capabilities: { beforeTls: ALWAYS } },
  LOGIN: { security: "none", capabilities: { beforeTls: [...ALWAYS, "AUTH=LOGIN"] } },
  XOAUTH2: { security: "none", token: TOKEN, capabilities: { beforeTls: [...ALWAYS, "SASL-IR", "AUTH=XOAUTH2"] } },
  OAUTHBEARER: { security: "none", token: TOKEN, capabilities: { beforeTls: [...ALWAYS, "AUTH=OAUTHBEARER"] } },
  "no greeting capabilities": { security: "none", greeting: "* OK ready" },
  STARTTLS: { security: "starttls" },
};

/** Where a session is tampered with: the command whose answer is another, as far as the server is asked it. */
const STAGES = [
  "GREETING",
  "CAPABILITY",
  "STARTTLS",
  "AUTHENTICATE",
  "AUTHENTICATE",
  "LOGIN",
  "LOGIN",
  "ID",
  "NAMESPACE",
  "LIST",
  "STATUS",
  "EXAMINE",
  "FETCH",
  "GETQUOTAROOT",
  "LOGOUT",
];
const CANARY_STAGES = [
  "APPEND",
  "SELECT",
  "IDLE",
  "UID FETCH",
  "UID STORE",
  "UID MOVE",
  "EXPUNGE",
  "CREATE",
  "RENAME",
  "DELETE",
  "NOOP",
  "UID SEARCH",
];

type Tampered = { tamper: Tamper; what: string; happened(): boolean };

function tampered(random: Random, asked: ReadonlySet<string>, isCanary: boolean): Tampered {
  const own = isCanary ? [...CANARY_STAGES, ...CANARY_STAGES] : [];
  const stage = random.pick([...STAGES.filter((one) => asked.has(one)), ...own]);
  const name = random.pick(Object.keys(MUTATIONS));
  const again = random.chance(0.2);
  const connection = isCanary ? random.int(2) : 0;
  let skips = random.chance(0.8) ? 0 : random.int(3);
  let times = 0;
  return {
    what: `${name} at ${stage}${again ? ", each time" : ""}`,
    happened: () => times > 0,
    tamper(said, place) {
      if (place.verb !== stage || place.connection !== connection) return null;
      skips -= 1;
      if (skips >= 0 || (times > 0 && !again)) return null;
      times += 1;
      return mutate(name, said, { tag: place.tag, random });
    },
  };
}

const UNTOUCHED: Tampered = { what: "nothing", tamper: () => null, happened: () => false };

/** Sessions that somebody on the way, or the server itself, tampers with. */
export const dialogues: FuzzKind = {
  name: "dialogues",
  share: 60,
  atOnce: 16,
  async prepare() {
    const authority = await testAuthority();
    const { key, chain } = await authority.issue({ names: FAKE_SERVER_NAMES });
    const secureContext = createSecureContext({ key, cert: chain });
    const servers = new Map<string, ImapServer>();
    const asked = new Map<string, ReadonlySet<string>>();
    for (const [name, options] of Object.entries(SERVERS)) servers.set(name, await startImapServer(options));
    /** Which commands a server is asked in a session that nobody tampers with. */
    const learn = async (name: string): Promise<void> => {
      const heard = new Set(["GREETING"]);
      await session(randomOf(name), name, true, (_, { verb }) => {
        heard.add(verb);
        return null;
      });
      asked.set(name, heard);
    };
    const session = async (random: Random, name: string, control: boolean, watch?: Tamper): Promise<Outcome> => {
      const server = servers.get(name);
      if (!server) throw new Error(`There is no server ${name}.`);
      const isCanary = random.chance(CANARIES);
      const tampering = control ? UNTOUCHED : tampered(random, asked.get(name) ?? new Set(), isCanary);
      const implicitTls = server.options.security === "none";
      const tamper = watch ?? tampering.tamper;
      const relay = await startRelay({ backend: server.port, implicitTls, secureContext, tamper });
      const { user, password, token } = server.options;
      const config: ServerConfig = {
        ...PLAIN_SERVER,
        host: "127.0.0.1",
        port: relay.port,
        security: implicitTls ? "implicit-tls" : "starttls",
        login: token === null ? { user, password: new Secret(password) } : { user, token: new Secret(token) },
        depth: isCanary ? "sync" : "login",
        sync: isCanary ? { everySeconds: 600, mailbox: `imapscope-${random.int(2 ** 31)}` } : null,
        thresholds: { ...PLAIN_SERVER.thresholds, certificateDays: 21 },
        timeoutSeconds: control ? PATIENT_SECONDS : TIMEOUT_SECONDS,
        ca: authority.certificate,
      };
      const began = performance.now();
      try {
        const done = await (control ? checkPatiently(config) : check(config, { patience: PATIENCE }));
        const faults = faultsOf(done, control, relay.passed[0] ?? [], [password, token]);
        return {
          what: `${name}: ${tampering.what}`,
          seconds: (performance.now() - began) / 1000,
          deadline: config.timeoutSeconds + (isCanary ? CANARY_SECONDS : 0),
          came: tampering.happened() || control ? done.state : "not reached",
          faults,
        };
      } finally {
        await relay.close();
      }
    };
    for (const name of servers.keys()) await learn(name);
    return {
      run: (random, control) => session(random, random.pick([...servers.keys()]), control),
      async close() {
        for (const server of servers.values()) await server.close();
      },
    };
  },
};

/** What a canary has besides (decision 0012). */
const CANARY_SECONDS = 120;

function faultsOf(
  done: Check,
  control: boolean,
  passed: Parameters<typeof brokenPromise>[0],
  secrets: readonly (string | null)[],
): Outcome["faults"] {
  const broken = brokenPromise(passed);
  const text = JSON.stringify(done);
  return [
    ...(done.state === "up" && broken !== null ? [`false up: ${broken}`] : []),
    ...(control && done.state !== "up"
      ? [
          `a healthy session was ${done.state}: ${JSON.stringify(done.findings.map(({ id }) => id))} ${JSON.stringify(done.trouble ?? null)}`,
        ]
      : []),
    ...(secrets.some((secret) => secret !== null && text.includes(secret)) ? ["a secret in the check"] : []),
  ];
}
