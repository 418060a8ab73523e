import { isMap, isScalar, isSeq, type Node, parseDocument } from "yaml";
import { ConfigError } from "../../../server/config/config-error.ts";
import { EXAMPLE_CONFIG } from "../../../server/config/example.ts";
import { parseConfig } from "../../../server/config/load.ts";
import type { FuzzKind } from "../kind.ts";
import type { Random } from "../random.ts";

/** So long a configuration of a few hundred lines may take, in seconds. */
const DEADLINE_SECONDS = 10;
const VALUES = [
  "null",
  "true",
  "[]",
  "{}",
  "-1",
  "0",
  "1e999",
  "99999999999999999999",
  ".nan",
  '""',
  "'\\0'",
  "60s",
  "-5m",
  "1000000w",
  "5m5m",
  "*/5 * * * *",
  "0 0 31 2 *",
  "* * * * * * *",
  "Europe/Berlin",
  "Mars/Olympus",
  "localhost",
  "[::1]",
  "::1%eth0",
  "imaps://x",
  "http://[",
  "../../../../etc/passwd",
  "/dev/null",
  "$HOME",
  "{ env: NOPE }",
  "{ file: /nonexistent }",
  "{ env: PATH, file: x }",
  "!!binary YQ==",
  "!!js/function x",
  "&a [*a]",
  "*nope",
  "<<: *x",
  "2026-02-30",
  "0x1f",
  "0o17",
  "\u202eabc",
  "x".repeat(3000),
  "[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]",
  "a: b: c",
  "|\n  x",
  "? x",
];
const KEYS = [
  "servers",
  "name",
  "host",
  "port",
  "auth",
  "password",
  "every",
  "cron",
  "timezone",
  "maintenance",
  "sync",
  "thresholds",
  "modules",
  "targets",
  "access",
  "tls",
  "include",
  "trustedProxies",
  "publicUrl",
  "listen",
  "__proto__",
  "constructor",
  "toString",
  "<<",
  "?",
  "",
];

/** One with most of what there is. */
const WHOLE = `listen: 127.0.0.1:9143
publicUrl: https://imapscope.example.com/x
data: ./data
defaults: { every: 60s, timeout: 15s, depth: connect, confirm: 2 }
servers:
  - name: corp
    host: mail.example.com
    port: 993
    security: implicit-tls
    auth: { user: monitor@example.com, password: { env: CORP_PASSWORD } }
    mailboxes: [INBOX, Archive]
    depth: login
    cron: "*/5 * * * *"
    timezone: Europe/Berlin
    timeout: 20s
    sync: { every: 10m, mailbox: imapscope }
    thresholds: { certificateDays: 21, quotaPercent: 90, newestMessageAge: 2h, seconds: { auth: 2, total: 5 } }
    confirm: 2
    maintenance: [{ cron: "0 2 * * 0", for: 2h, timezone: Europe/Berlin }]
    labels: { team: mail, site: fra }
  - name: token
    host: "2001:db8::1"
    family: 6
    auth:
      user: u@example.com
      oauth2: { tokenUrl: "https://id.example.com/token", clientId: c, clientSecret: { env: CORP_PASSWORD }, scope: s }
  - { name: plain, host: imap.example.org, port: 143, security: starttls, every: 1h }
modules:
  imap: { targets: ["*.example.com", configured], security: starttls, timeout: 5s }
selfCheck: { enabled: true, targets: [example.com], perMinute: 6 }
streams: { perClient: 5 }
retention: { checks: 14d, failures: 90d, hourly: 400d }
access:
  tokens: [{ name: prometheus, token: { env: CORP_PASSWORD }, role: scraper, until: 2027-12-31 }]
  publicStatus: true
`;

type Mutation = (text: string, random: Random) => string;

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  "a value is another": (text, random) => changed(text, random, random.pick(VALUES)),
  "a line is another": (text, random) =>
    lineChanged(text, random, (line) => line.replace(/:.*/, () => `: ${random.pick(VALUES)}`)),
  "a key is another": (text, random) =>
    lineChanged(text, random, (line) => line.replace(/[\w"]+:/, () => `${random.pick(KEYS)}:`)),
  "a line is twice": (text, random) => lineChanged(text, random, (line) => `${line}\n${line}`),
  "a line is gone": (text, random) => lineChanged(text, random, () => ""),
  "a line is further in": (text, random) =>
    lineChanged(text, random, (line) => `${random.pick([" ", "  ", "\t", "      "])}${line}`),
  "characters are others": (text, random) => {
    const at = random.int(text.length);
    return (
      text.slice(0, at) +
      random.pick([
        ":",
        "-",
        "#",
        "'",
        '"',
        "{",
        "}",
        "[",
        "]",
        "&",
        "*",
        "|",
        ">",
        "%",
        "@",
        "`",
        "\0",
        "\u2028",
        "\ufeff",
        "\t",
        "\r",
      ]) +
      text.slice(at + random.int(3))
    );
  },
  "cut off": (text, random) => text.slice(0, random.int(text.length)),
  "random bytes": (_, random) => random.bytes(random.int(2000)).toString("latin1"),
  "aliases that multiply": (_, random) =>
    `a: &a [x, x, x]\n${Array.from({ length: 5 + random.int(20) }, (_unused, index) => `b${index}: &b${index} [${index === 0 ? "*a, *a" : `*b${index - 1}, *b${index - 1}, *b${index - 1}`}]`).join("\n")}\nservers: *b4\n`,
  "nested without end": (_, random) => `servers: ${"[".repeat(200 + random.int(3000))}`,
  "very many servers": (_, random) =>
    `servers:\n${Array.from({ length: 200 + random.int(800) }, (_unused, index) => `  - { name: s${index % 700}, host: h${index}.example }`).join("\n")}\n`,
};

/** Configurations that somebody, or something, wrote wrongly: each is refused with its reasons, or read. */
export const configurations: FuzzKind = {
  name: "configurations",
  share: 10,
  atOnce: 2,
  async prepare() {
    const env = { CORP_PASSWORD: "x", PATH: "/bin" };
    return {
      async run(random, control) {
        let text = control ? EXAMPLE_CONFIG : random.chance(0.5) ? WHOLE : EXAMPLE_CONFIG;
        const names: string[] = [];
        for (let times = control ? 0 : 1 + random.int(4); times > 0; times -= 1) {
          const name = random.pick(Object.keys(MUTATIONS));
          names.push(name);
          text = MUTATIONS[name]?.(text, random) ?? text;
        }
        const began = performance.now();
        const came = await read(text, env);
        const seconds = (performance.now() - began) / 1000;
        const faults = typeof came === "string" ? [] : [`crash: ${came.error}\n${text.slice(0, 500)}`];
        return {
          what: names.join(", "),
          seconds,
          deadline: DEADLINE_SECONDS,
          came: typeof came === "string" ? came : "crash",
          faults,
        };
      },
      close: async () => {},
    };
  },
};

async function read(text: string, env: Readonly<Record<string, string>>): Promise<string | { error: string }> {
  try {
    await parseConfig(text, "/nonexistent/imapscope.yaml", env);
    return "read";
  } catch (error) {
    if (!(error instanceof ConfigError)) return { error: error instanceof Error ? (error.stack ?? "") : String(error) };
    const isPlaced =
      error.problems.length > 0 && error.problems.every(({ message, line }) => message !== "" && line > 0);
    return isPlaced ? "refused" : { error: "a refusal without reasons" };
  }
}

function lineChanged(text: string, random: Random, change: (line: string) => string): string {
  const lines = text.split("\n");
  const at = random.int(lines.length);
  return lines.map((line, index) => (index === at ? change(line) : line)).join("\n");
}

/** One value anywhere in what the file says is another one. */
function changed(text: string, random: Random, value: string): string {
  const document = parseDocument(text, { logLevel: "silent" });
  const places: [number, number][] = [];
  const walk = (node: unknown): void => {
    if (isMap(node)) for (const { value: inner } of node.items) walk(inner);
    else if (isSeq(node)) for (const inner of node.items) walk(inner);
    const range = (node as Node | null)?.range;
    if (range && (isScalar(node) || isMap(node) || isSeq(node))) places.push([range[0], range[1]]);
  };
  walk(document.contents);
  if (places.length === 0) return value;
  const [from, to] = random.pick(places);
  return text.slice(0, from) + value + text.slice(to);
}
