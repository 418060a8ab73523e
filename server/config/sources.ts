import { readAuthorities } from "./authority.ts";
import type { Path } from "./json-schema.ts";
import { type OwnTls, readKeyPair } from "./key-pair.ts";
import type { Outcome } from "./outcome.ts";
import type { Files } from "./read-text.ts";
import type { Remark } from "./remark.ts";
import { isRereadable, type Reread, whenChanged } from "./reread.ts";
import { authSchema } from "./schema/auth.ts";
import { oauth2Schema } from "./schema/oauth2.ts";
import { placeOf, SECRETS } from "./schema/secret.ts";
import { tlsSchema } from "./schema/tls.ts";
import type { Secret } from "./secret.ts";
import { type Environment, readSecret } from "./secret-source.ts";

/** What the configuration names and does not contain. */
export type Sources = {
  /** By `secretId`. */
  secrets: ReadonlyMap<string, Secret>;
  /** By `ownerId`. */
  authorities: ReadonlyMap<string, string>;
  /** By `ownerId`: reads them again, where that can be done. */
  rereadAuthorities: ReadonlyMap<string, Reread<string>>;
  /** Null where none is named, or not one that can be used. */
  tls: OwnTls | null;
  remarks: readonly Remark[];
};

/** What has secrets and authorities: a server by its place in the list, or a module by its name. */
export type Owner = readonly ["servers", number] | readonly ["modules", string];

/** Every secret of a server or a module: where in `auth` it is, and what it looks like there. */
const PLACES = [
  { kind: SECRETS.password, within: ["auth"], schema: authSchema.shape.password },
  { kind: SECRETS.clientSecret, within: ["auth", "oauth2"], schema: oauth2Schema.shape.clientSecret },
  { kind: SECRETS.refreshToken, within: ["auth", "oauth2"], schema: oauth2Schema.shape.refreshToken },
] as const;

/**
 * Reads every secret and certificate file that the file names. It takes the file as it was written, before the
 * schema has had its say, so that a missing variable is reported together with a misspelt key.
 */
export async function readSources(raw: unknown, env: Environment, files: Files): Promise<Sources> {
  const secrets = new Map<string, Secret>();
  const authorities = new Map<string, string>();
  const rereadAuthorities = new Map<string, Reread<string>>();
  const remarks: Remark[] = [];
  // Thousands of servers may name the same file.
  const readOnce = {
    password: once((file) => readSecret(SECRETS.password, { file }, env, files)),
    clientSecret: once((file) => readSecret(SECRETS.clientSecret, { file }, env, files)),
    refreshToken: once((file) => readSecret(SECRETS.refreshToken, { file }, env, files)),
    ca: once((file) => readSharedAuthorities(file, files)),
  };
  for (const [owner, written] of owners(raw)) {
    for (const { kind, within, schema } of PLACES) {
      const place = [...within, kind.key];
      const source = place.reduce(property, written);
      const { data } = source === undefined ? {} : schema.safeParse(source);
      if (data === undefined) continue;
      const path = [...owner, ...place, placeOf(data)];
      const read = data.file === undefined ? readSecret(kind, data, env, files) : readOnce[kind.key](data.file);
      keep(secrets, secretId(owner, kind.key), await read, path, remarks);
    }
    const ca = property(written, "ca");
    if (typeof ca === "string" && ca !== "") {
      const { outcome, reread } = await readOnce.ca(ca);
      if (reread) rereadAuthorities.set(ownerId(owner), reread);
      keep(authorities, ownerId(owner), outcome, [...owner, "ca"], remarks);
    }
  }
  const tls = await readOwnTls(raw, files, remarks);
  return { secrets, authorities, rereadAuthorities, tls, remarks };
}

/** What HTTPS is served with, of the two files that `tls` names. */
async function readOwnTls(raw: unknown, { readText }: Files, remarks: Remark[]): Promise<OwnTls | null> {
  const { data } = tlsSchema.safeParse(property(raw, "tls"));
  if (data === undefined) return null;
  const reread = () => readKeyPair(data, readText);
  const read = await reread();
  if ("value" in read) return { pair: read.value, reread };
  const { of, message, write } = read;
  remarks.push({ path: ["tls", of], at: "value", message, write });
  return null;
}

/** The authorities of a file, and how they are read again; null where they cannot be. */
async function readSharedAuthorities(path: string, { readText, locate }: Files) {
  const read = () => readAuthorities(path, readText);
  const reread = (await isRereadable(locate(path))) ? whenChanged(locate(path), read) : null;
  return { outcome: await read(), reread };
}

/** Makes something once for each file. */
function once<Value>(make: (file: string) => Promise<Value>): (file: string) => Promise<Value> {
  const made = new Map<string, Promise<Value>>();
  return (file) => {
    const value = made.get(file) ?? make(file);
    made.set(file, value);
    return value;
  };
}

function owners(raw: unknown): readonly (readonly [Owner, unknown])[] {
  const servers = property(raw, "servers");
  const modules = property(raw, "modules");
  return [
    ...(Array.isArray(servers) ? servers.map((server, index) => [["servers", index], server] as const) : []),
    ...(typeof modules === "object" && modules !== null
      ? Object.entries(modules).map(([name, module]) => [["modules", name], module] as const)
      : []),
  ];
}

/** What the authorities of a server or a module are filed under. */
export function ownerId(owner: Owner): string {
  return owner.join("/");
}

/** What a secret is filed under. */
export function secretId(owner: Owner, key: keyof typeof SECRETS): string {
  return `${ownerId(owner)} ${key}`;
}

function keep<Key, Value>(
  values: Map<Key, Value>,
  key: Key,
  outcome: Outcome<Value>,
  path: Path,
  remarks: Remark[],
): void {
  if ("value" in outcome) values.set(key, outcome.value);
  else remarks.push({ path, at: "value", ...outcome });
}

function property(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}
