import type { Access } from "./access.ts";
import type { Path } from "./json-schema.ts";
import type { Outcome } from "./outcome.ts";
import { type PasswordHash, parsePasswordHash } from "./password-hash.ts";
import type { Files } from "./read-text.ts";
import type { Remark } from "./remark.ts";
import type { WrittenAccess } from "./schema/access.ts";
import { OIDC_SECRET } from "./schema/access-oidc.ts";
import { PASSWORD_HASH, WRITE_PASSWORD_HASH } from "./schema/access-user.ts";
import { ACCESS_TOKEN, placeOf, type SecretKind, secretField } from "./schema/secret.ts";
import type { Secret } from "./secret.ts";
import { type Environment, readSecret } from "./secret-source.ts";

/** What `access` names and does not contain, by the path of what names it. */
export type AccessSources = { secrets: ReadonlyMap<string, Secret>; remarks: readonly Remark[] };

/** A token can be tried as fast as the network allows. */
const LEAST_TOKEN = 16;

/** Reads what `access` names, as the file was written, before the schema has had its say. */
export async function readAccessSources(raw: unknown, env: Environment, files: Files): Promise<AccessSources> {
  const secrets = new Map<string, Secret>();
  const remarks: Remark[] = [];
  for (const { kind, path, written } of placesIn(raw)) {
    const { data: source } = secretField(kind, "").safeParse(written);
    if (source === undefined) continue;
    const at = [...path, placeOf(source)];
    const outcome = fitting(kind, await readSecret(kind, source, env, files));
    if ("value" in outcome) secrets.set(path.join("/"), outcome.value);
    else remarks.push({ path: at, at: "value", message: outcome.message, write: outcome.write });
  }
  return { secrets, remarks };
}

/** `access` with what it names; `none` and no access stay what they are. */
export function completeAccess(
  written: WrittenAccess | "none" | undefined,
  { secrets }: AccessSources,
): Access | "none" | null {
  if (written === undefined) return null;
  if (written === "none") return written;
  const secretAt = (...path: Path): Secret => {
    const secret = secrets.get(["access", ...path].join("/"));
    if (secret === undefined) throw new Error(`access/${path.join("/")} was not read and no problem reported`);
    return secret;
  };
  const { users, tokens, oidc, header, publicStatus, session } = written;
  return {
    users: users.map(({ name, passwordHash, role }, index) => ({
      name,
      passwordHash: "salt" in passwordHash ? passwordHash : hashIn(secretAt("users", index, "passwordHash")),
      role,
    })),
    tokens: tokens.map(({ name, role, until = null }, index) => ({
      name,
      token: secretAt("tokens", index, "token"),
      role,
      until,
    })),
    oidc: oidc
      ? {
          ...oidc,
          scope: oidc.scope ?? null,
          clientSecret: oidc.clientSecret === undefined ? null : secretAt("oidc", "clientSecret"),
        }
      : null,
    header: header ? { ...header, groups: header.groups ?? null } : null,
    publicStatus,
    session,
  };
}

function hashIn(secret: Secret): PasswordHash {
  const hash = parsePasswordHash(secret.reveal());
  if (hash === null) throw new Error("a password hash was read that is none, and no problem reported");
  return hash;
}

/** Whether what was read can be what it is to be. */
function fitting(kind: SecretKind, outcome: Outcome<Secret>): Outcome<Secret> {
  if (!("value" in outcome)) return outcome;
  const text = outcome.value.reveal();
  if (kind.key === PASSWORD_HASH.key && parsePasswordHash(text) === null) {
    return { message: "what stands there is no password hash", write: `${WRITE_PASSWORD_HASH}, or put that there` };
  }
  if (kind.key === ACCESS_TOKEN.key && text.length < LEAST_TOKEN) {
    return {
      message: `the token has fewer than ${LEAST_TOKEN} characters, and could be guessed`,
      write: "make one with `openssl rand -hex 32`",
    };
  }
  return outcome;
}

function placesIn(raw: unknown): readonly { kind: SecretKind; path: Path; written: unknown }[] {
  const access = property(raw, "access");
  const listed = (key: string, kind: SecretKind) => {
    const list = property(access, key);
    return (Array.isArray(list) ? list : []).map((one: unknown, index) => ({
      kind,
      path: ["access", key, index, kind.key],
      written: property(one, kind.key),
    }));
  };
  return [
    ...listed("users", PASSWORD_HASH),
    ...listed("tokens", ACCESS_TOKEN),
    {
      kind: OIDC_SECRET,
      path: ["access", "oidc", OIDC_SECRET.key],
      written: property(property(access, "oidc"), OIDC_SECRET.key),
    },
  ];
}

function property(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}
