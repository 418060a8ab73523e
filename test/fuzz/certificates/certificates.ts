import { createSecureContext, type SecureContext } from "node:tls";
import { check, checkPatiently } from "../../../server/check.ts";
import { Secret } from "../../../server/config/secret.ts";
import type { ServerConfig } from "../../../server/config/types.ts";
import { startImapServer } from "../../../server/demo/imap-server.ts";
import type { Check } from "../../../server/diagnose/check.ts";
import { PLAIN_SERVER } from "../../support/plain-server.ts";
import { startRelay } from "../dialogue/relay.ts";
import type { FuzzKind } from "../kind.ts";
import type { Random } from "../random.ts";
import {
  AUTHORITY,
  alternativeNames,
  called,
  DNS_NAME,
  fromNow,
  makeKeys,
  NO_AUTHORITY,
  pemOf,
  signed,
  toBeSigned,
  type Written,
} from "./issue.ts";
import { type Hostile, MUTATIONS } from "./mutations.ts";

const TIMEOUT_SECONDS = 5;
const PATIENT_SECONDS = 60;
/** What changes what a reader sees: controls, hidden and turning characters. */
const CONTROLS = /.{0,60}[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff].{0,20}/u;
const FLIPPED = "bytes flipped before it was signed";
const FLIPPED_AFTER = "bytes flipped after it was signed";
const LONG_CHAIN = "a long chain that leads nowhere";

/** Certificates of servers that say what they should not, most of them signed by an authority that we trust. */
export const certificates: FuzzKind = {
  name: "certificates",
  share: 10,
  atOnce: 8,
  async prepare() {
    const [root, leaf] = [makeKeys(), makeKeys()];
    const name = called("fuzzed authority");
    const authority: Written = {
      serial: Buffer.of(1),
      issuer: name,
      subject: name,
      notBefore: fromNow(-10),
      notAfter: fromNow(1000),
      key: root.publicKey,
      extensions: [AUTHORITY],
    };
    const ca = pemOf(signed(toBeSigned(authority), root.privateKey));
    const healthy: Written = {
      ...authority,
      serial: Buffer.of(2),
      subject: called("localhost"),
      key: leaf.publicKey,
      notAfter: fromNow(300),
      extensions: [NO_AUTHORITY, alternativeNames([DNS_NAME, Buffer.from("localhost")])],
    };
    const key = leaf.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    const server = await startImapServer({ security: "none" });

    /** What is served, and whether a client has to refuse it. */
    const chainOf = (random: Random, mutation: string): { chain: readonly Buffer[]; refused: boolean } => {
      const made: Hostile = MUTATIONS[mutation]?.(random) ?? { changes: {}, refused: mutation !== "none" };
      const tbs = toBeSigned({ ...healthy, ...made.changes });
      const flipped = (bytes: Buffer) => flipIn(bytes, random);
      if (mutation === FLIPPED) return { chain: [signed(flipped(tbs), root.privateKey)], refused: false };
      if (mutation === FLIPPED_AFTER) return { chain: [flipped(signed(tbs, root.privateKey))], refused: true };
      if (mutation !== LONG_CHAIN) return { chain: [signed(tbs, root.privateKey)], refused: made.refused };
      const keys = makeKeys();
      const link = (subject: number, issuer: number) =>
        signed(
          toBeSigned({ ...authority, key: keys.publicKey, subject: called(`${subject}`), issuer: called(`${issuer}`) }),
          keys.privateKey,
        );
      const count = 2 + random.int(60);
      const links = Array.from({ length: count }, (_, index) => link(index, (index + 1) % count));
      return {
        chain: [signed(toBeSigned({ ...healthy, issuer: called("0") }), keys.privateKey), ...links],
        refused: true,
      };
    };

    return {
      async run(random, control) {
        const mutation = control
          ? "none"
          : random.pick([...Object.keys(MUTATIONS), FLIPPED, FLIPPED_AFTER, LONG_CHAIN]);
        const { chain, refused } = chainOf(random, mutation);
        const began = performance.now();
        const seconds = () => (performance.now() - began) / 1000;
        const secureContext = contextOf(key, chain);
        const base = { what: mutation, deadline: control ? PATIENT_SECONDS : TIMEOUT_SECONDS };
        if (secureContext === null) return { ...base, seconds: seconds(), came: "no server can serve it", faults: [] };
        const relay = await startRelay({ backend: server.port, implicitTls: true, secureContext, tamper: () => null });
        try {
          const { user, password } = server.options;
          const config: ServerConfig = {
            ...PLAIN_SERVER,
            host: "localhost",
            address: "127.0.0.1",
            port: relay.port,
            login: { user, password: new Secret(password) },
            depth: "login",
            timeoutSeconds: base.deadline,
            ca,
          };
          const done = await (control ? checkPatiently(config) : check(config));
          const wasLetIn = done.phases.tls.status === "ok";
          const text = JSON.stringify(done);
          return {
            ...base,
            seconds: seconds(),
            came: done.state,
            faults: [
              ...(refused && (wasLetIn || done.state === "up")
                ? [`false up: ${mutation} was trusted: ${names(done)}`]
                : []),
              ...(control && done.state !== "up"
                ? [`a healthy certificate was ${done.state}: ${text.slice(0, 2000)}`]
                : []),
              ...(CONTROLS.test(text)
                ? [`control characters in the facts: ${JSON.stringify(text.match(CONTROLS)?.slice(0, 3))}`]
                : []),
              ...(text.length > MOST_TEXT ? [`a check of ${text.length} characters`] : []),
            ],
          };
        } finally {
          await relay.close();
        }
      },
      close: () => server.close(),
    };
  },
};

function names({ phases: { tls } }: Check): string {
  return tls.status === "skipped" ? "" : JSON.stringify(tls.value?.chain?.[0]?.names);
}

/** A check of ten thousand names is not to fill memory and database. */
const MOST_TEXT = 1_000_000;

function flipIn(bytes: Buffer, random: Random): Buffer {
  const flipped = Buffer.from(bytes);
  for (let count = 1 + random.int(3); count > 0; count -= 1) {
    const at = random.int(flipped.length);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << random.int(8));
  }
  return flipped.equals(bytes) ? flipIn(bytes, random) : flipped;
}

/** Null where OpenSSL itself cannot read it, so that no server could send it. */
function contextOf(key: string, chain: readonly Buffer[]): SecureContext | null {
  try {
    return createSecureContext({ key, cert: chain.map(pemOf).join("") });
  } catch {
    return null;
  }
}
