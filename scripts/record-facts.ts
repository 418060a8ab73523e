import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Secret } from "../server/config/secret.ts";
import type { ServerConfig } from "../server/config/types.ts";
import type { Security } from "../server/contract/securities.ts";
import { probe } from "../server/probe/probe.ts";

/**
 * Writes what `probe()` sees of a real server, one file a case, for tests to diagnose:
 *
 *     IMAP_PASSWORD=… node scripts/record-facts.ts --implicit-tls 993 --starttls 143 --ca ca.pem \
 *       --mailbox INBOX --mailbox Entwürfe test/fixtures/facts/dovecot-2.3.19.1
 *
 * With `--as password-service-down` it writes one case of that name, of a server that was brought into that state by
 * hand; with `--depth sync` besides, it sends a canary. `npm run format` afterwards.
 *
 * Nothing is rewritten, so what names a machine has to be an example before: the server answers at 192.0.2.1, is
 * called mail.example.com (also by its certificate and by `hostname`), and has the account anna@example.com. Network
 * namespaces give it that address, and keep it from being lenient with clients of its own machine, as Dovecot is:
 *
 *     ip netns add server; ip netns add client
 *     ip link add s netns server type veth peer name c netns client
 *     ip -n server addr add 192.0.2.1/24 dev s; ip -n client addr add 192.0.2.2/24 dev c
 *     ip -n server link set s up; ip -n client link set c up
 *     ip netns exec server unshare --uts sh -c 'hostname mail.example.com; exec dovecot -F'
 *     ip netns exec client node scripts/record-facts.ts …
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    address: { type: "string", default: "192.0.2.1" },
    user: { type: "string", default: "anna@example.com" },
    "implicit-tls": { type: "string" },
    starttls: { type: "string" },
    ca: { type: "string" },
    as: { type: "string" },
    depth: { type: "string", default: "login" },
    mailbox: { type: "string", multiple: true, default: ["INBOX"] },
  },
});

const HOST = "mail.example.com";
/** Like nothing that a server may say by chance: what is equal to a password is hidden. */
const WRONG_PASSWORD = new Secret("incorrect mule capacitor stapler");

const [folder] = positionals;
const password = process.env.IMAP_PASSWORD;
if (folder === undefined || !password) throw new Error("Name a folder, and set IMAP_PASSWORD.");
const ports: Readonly<Record<Security, string | undefined>> = {
  "implicit-tls": values["implicit-tls"],
  starttls: values.starttls,
  none: values.starttls,
};
const login = { user: values.user, password: new Secret(password) };
const refused = { login: { user: values.user, password: WRONG_PASSWORD } };
const missing = { mailboxes: ["INBOX", `${values.mailbox.at(-1)}-nowhere`] };
const best: Security = ports["implicit-tls"] === undefined ? "starttls" : "implicit-tls";

mkdirSync(folder, { recursive: true });
if (values.as !== undefined) await record(values.as, best, { depth: values.depth === "sync" ? "sync" : "login" });
else await recordAll();

async function recordAll(): Promise<void> {
  await record("implicit-tls", "implicit-tls");
  await record("starttls", "starttls");
  await record("unencrypted", "none");
  await record("untrusted", best, { ca: null });
  await record("mailbox-missing", best, missing);
  await record("sync", best, { depth: "sync" });
  // The last: Dovecot lets whoever gave a wrong password wait at the next login.
  await record("wrong-password", best, refused);
}

/** Probes in the given way and writes the case; a way for which no port was given is left out. */
async function record(name: string, security: Security, changes: Partial<ServerConfig> = {}): Promise<void> {
  const port = ports[security];
  if (port === undefined) return;
  const facts = await probe({
    name: HOST,
    host: HOST,
    port: Number(port),
    security,
    login,
    depth: "login",
    mailboxes: values.mailbox,
    sync: null,
    timing: { kind: "every", seconds: 60 },
    timeoutSeconds: 15,
    confirm: 1,
    maintenance: [],
    thresholds: { certificateDays: 21, quotaPercent: 90, newestMessageAge: null, seconds: {} },
    ca: values.ca === undefined ? null : readFileSync(values.ca, "utf8"),
    labels: {},
    address: values.address,
    family: null,
    ...changes,
  });
  const file = join(folder ?? "", `${name}.json`);
  writeFileSync(file, `${JSON.stringify(facts, null, 2)}\n`);
  console.log(file);
}
