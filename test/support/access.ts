import { scryptSync } from "node:crypto";
import type { Access, AccessUser } from "../../server/config/access.ts";
import type { PasswordHash } from "../../server/config/password-hash.ts";
import { Secret } from "../../server/config/secret.ts";
import { ROLES, type Role } from "../../server/contract/roles.ts";

/** The token of each role, in `accessOf`. */
export const TOKENS: Readonly<Record<Role, string>> = {
  visitor: "visitor-token-0000000000000001",
  viewer: "viewer-token-00000000000000002",
  operator: "operator-token-000000000000003",
  scraper: "scraper-token-0000000000000004",
};

/** The password of `accessOf`'s users `anna` (viewer) and `otto` (operator). */
export const PASSWORDS = { anna: "correct horse battery", otto: "staple of an operator" } as const;

/** A hash that is quickly compared. */
export function quickHash(password: string): PasswordHash {
  const salt = Buffer.from("salt of the tests");
  const hash = scryptSync(password, salt, 32, { cost: 2, blockSize: 8, parallelization: 1 });
  return { log2Cost: 1, blockSize: 8, parallel: 1, salt, hash };
}

/** A user of this name with the password of `PASSWORDS`. */
export function userOf(name: keyof typeof PASSWORDS, role: Role): AccessUser {
  return { name, passwordHash: quickHash(PASSWORDS[name]), role };
}

/** Access with a token for each role, and two users. */
export function accessOf(overrides: Partial<Access> = {}): Access {
  return {
    users: [userOf("anna", "viewer"), userOf("otto", "operator")],
    tokens: ROLES.map((role) => ({ name: `${role}-program`, token: new Secret(TOKENS[role]), role, until: null })),
    oidc: null,
    header: null,
    publicStatus: false,
    session: { idle: 3600, age: 86_400 },
    ...overrides,
  };
}

/** Basic authentication. */
export function basic(name: string, password: string): { Authorization: string } {
  return { Authorization: `Basic ${Buffer.from(`${name}:${password}`).toString("base64")}` };
}

/** A token. */
export function bearer(token: string): { Authorization: string } {
  return { Authorization: `Bearer ${token}` };
}
