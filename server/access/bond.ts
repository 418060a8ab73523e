import { createHash } from "node:crypto";
import type { Access } from "../config/access.ts";
import { writePasswordHash } from "../config/password-hash.ts";
import type { AccessSession } from "./sessions.ts";

/**
 * What of the configuration a session rests on, so that it ends when that changes: the user with role and password, or the provider with
 * its roles. Null where it has nothing to rest on.
 */
export function bondOf(access: Access, { by, name }: Pick<AccessSession, "by" | "name">): string | null {
  if (by === "oidc") return access.oidc && digestOf(access.oidc);
  const user = access.users.find((one) => one.name === name);
  return user ? digestOf({ role: user.role, hash: writePasswordHash(user.passwordHash) }) : null;
}

function digestOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("base64url");
}
