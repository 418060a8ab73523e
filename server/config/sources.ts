import { readAuthorities } from "./authority.ts";
import type { Path } from "./json-schema.ts";
import type { Outcome } from "./outcome.ts";
import type { ReadText } from "./read-text.ts";
import type { Remark } from "./remark.ts";
import { passwordSchema } from "./schema/auth.ts";
import type { Secret } from "./secret.ts";
import { type Environment, readPassword } from "./secret-source.ts";

/** What the configuration names and does not contain, by the server's place in the list. */
export type Sources = {
  passwords: ReadonlyMap<number, Secret>;
  authorities: ReadonlyMap<number, string>;
  remarks: readonly Remark[];
};

/**
 * Reads every password and certificate file that the file names. It takes the file as it was written, before the
 * schema has had its say, so that a missing variable is reported together with a misspelt key.
 */
export async function readSources(raw: unknown, env: Environment, readText: ReadText): Promise<Sources> {
  const passwords = new Map<number, Secret>();
  const authorities = new Map<number, string>();
  const remarks: Remark[] = [];
  const servers = property(raw, "servers");
  for (const [index, server] of Array.isArray(servers) ? servers.entries() : []) {
    const source = passwordSchema.safeParse(property(property(server, "auth"), "password"));
    if (source.success) {
      const path = ["servers", index, "auth", "password", source.data.env === undefined ? "file" : "env"];
      keep(passwords, index, await readPassword(source.data, env, readText), path, remarks);
    }
    const ca = property(server, "ca");
    if (typeof ca === "string" && ca !== "") {
      keep(authorities, index, await readAuthorities(ca, readText), ["servers", index, "ca"], remarks);
    }
  }
  return { passwords, authorities, remarks };
}

function keep<Value>(
  values: Map<number, Value>,
  index: number,
  outcome: Outcome<Value>,
  path: Path,
  remarks: Remark[],
): void {
  if ("value" in outcome) values.set(index, outcome.value);
  else remarks.push({ path, at: "value", ...outcome });
}

function property(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}
