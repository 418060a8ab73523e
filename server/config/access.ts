import type { Role } from "../contract/roles.ts";
import type { PasswordHash } from "./password-hash.ts";
import type { Secret } from "./secret.ts";

/** Somebody who signs in with a password. */
export type AccessUser = { name: string; passwordHash: PasswordHash; role: Role };

/** A program that shows a token. */
export type ProgramToken = {
  name: string;
  token: Secret;
  role: Role;
  /** When it ends; null where it does not. */
  until: Date | null;
};

/** Which groups have which role; `*` is everybody. */
export type GroupRoles = Readonly<{ [Of in Role]?: readonly string[] | undefined }>;

/** People who sign in at an OpenID provider. */
export type OidcAccess = {
  issuer: string;
  clientId: string;
  /** Null for a public client. */
  clientSecret: Secret | null;
  /** Null asks for what the provider says that it knows. */
  scope: string | null;
  /** The claim that holds the groups. */
  claim: string;
  roles: GroupRoles;
};

/** People whom a reverse proxy has signed in. */
export type HeaderAccess = {
  /** The header with the user's name, in lower case. */
  user: string;
  /** The one with the groups; null where there is none. */
  groups: string | null;
  roles: GroupRoles;
};

/** Who may come in, and how. */
export type Access = {
  users: readonly AccessUser[];
  tokens: readonly ProgramToken[];
  oidc: OidcAccess | null;
  header: HeaderAccess | null;
  /** Whether visitors see the public status. */
  publicStatus: boolean;
  /** In seconds: how long a session lasts unused, and at most. */
  session: { idle: number; age: number };
};
