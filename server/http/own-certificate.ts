import { createHash } from "node:crypto";
import type { KeyPair, OwnTls } from "../config/key-pair.ts";

/** Somebody replaces two files one after the other: what is read twice alike, this far apart, is meant. Milliseconds. */
const LOOK_MS = 2000;

/** What is done with the files of a certificate as they change. */
export type CertificateKeeper = {
  /** There is a new one. */
  onRenewed(pair: KeyPair): void;
  /** There is none that can be used, for this reason; told once of the same one. */
  onRefused(reason: string): void;
};

/**
 * Looks at the files of a certificate as long as it is served, and tells of a change. They are read, not watched: certbot and
 * Kubernetes exchange symbolic links, of which a watcher of files hears nothing. Gives the function that ends it.
 */
export function keepCertificate(
  { pair, reread }: OwnTls,
  { onRenewed, onRefused }: CertificateKeeper,
  everyMs = LOOK_MS,
): () => void {
  let shown = pair;
  let told = fingerprintOf(pair);
  let seen = told;
  let looking = false;

  const look = async (): Promise<void> => {
    const read = await reread();
    const found = "value" in read ? fingerprintOf(read.value) : `${read.of} ${read.message}`;
    const settled = found === seen;
    seen = found;
    if (!settled || found === told) return;
    told = found;
    if (!("value" in read)) return onRefused(`${read.message}: ${read.write}`);
    const now = Date.now();
    if (read.value.notAfter.getTime() <= now && shown.notAfter.getTime() > now)
      return onRefused(`the new certificate expired at ${read.value.notAfter.toISOString()} already`);
    shown = read.value;
    onRenewed(shown);
  };

  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    void look().finally(() => {
      looking = false;
    });
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

function fingerprintOf({ cert, key }: KeyPair): string {
  return createHash("sha256").update(cert).update(key.reveal()).digest("base64");
}
