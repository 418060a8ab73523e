import { readAuthorities } from "./authority.ts";
import type { Path } from "./json-schema.ts";
import type { Outcome } from "./outcome.ts";
import type { ReadText } from "./read-text.ts";
import type { Remark } from "./remark.ts";
import { authSchema } from "./schema/auth.ts";
import { oauth2Schema } from "./schema/oauth2.ts";
import { SECRETS } from "./schema/secret.ts";
import type { Secret } from "./secret.ts";
import { type Environment, readSecret } from "./secret-source.ts";

/** What the configuration names and does not contain. */
export type Sources = {
  /** By the server's place in the list and the key of `SECRETS`. */
  secrets: ReadonlyMap<string, Secret>;
  /** By the server's place in the list. */
  authorities: ReadonlyMap<number, string>;
  remarks: readonly Remark[];
};

/** Every secret of a server: where in `auth` it is, and what it looks like there. */
const PLACES = [
  { kind: SECRETS.password, within: ["auth"], schema: authSchema.shape.password },
  { kind: SECRETS.clientSecret, within: ["auth", "oauth2"], schema: oauth2Schema.shape.clientSecret },
  { kind: SECRETS.refreshToken, within: ["auth", "oauth2"], schema: oauth2Schema.shape.refreshToken },
] as const;

/**
 * Reads every secret and certificate file that the file names. It takes the file as it was written, before the
 * schema has had its say, so that a missing variable is reported together with a misspelt key.
 */
export async function readSources(raw: unknown, env: Environment, readText: ReadText): Promise<Sources> {
  const secrets = new Map<string, Secret>();
  const authorities = new Map<number, string>();
  const remarks: Remark[] = [];
  const servers = property(raw, "servers");
  for (const [index, server] of Array.isArray(servers) ? servers.entries() : []) {
    for (const { kind, within, schema } of PLACES) {
      const place = [...within, kind.key];
      const { data } = schema.safeParse(place.reduce(property, server));
      if (data === undefined) continue;
      const path = ["servers", index, ...place, data.env === undefined ? "file" : "env"];
      keep(secrets, secretId(index, kind.key), await readSecret(kind, data, env, readText), path, remarks);
    }
    const ca = property(server, "ca");
    if (typeof ca === "string" && ca !== "") {
      keep(authorities, index, await readAuthorities(ca, readText), ["servers", index, "ca"], remarks);
    }
  }
  return { secrets, authorities, remarks };
}

/** What a secret is filed under. */
export function secretId(server: number, key: keyof typeof SECRETS): string {
  return `${server} ${key}`;
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
