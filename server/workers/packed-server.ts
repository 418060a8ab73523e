import { Secret } from "../config/secret.ts";
import type { Login, ServerConfig } from "../config/types.ts";
import type { Failure, SecretOrigin } from "../contract/facts.ts";
import type { Unreadable } from "../probe/current-files.ts";

/** A secret on its way into a worker; it never comes back. */
type PackedSecret = { value: string; origin: SecretOrigin | null };

/** Who to log in as. Access tokens that are got by OAuth 2.0 are not among it: those checks stay in the main thread. */
type PackedLogin = { user: string } & ({ password: PackedSecret } | { token: PackedSecret });

/** The configuration of a server, with its files as they are now, as it goes into a worker. */
export type PackedServer = Omit<ServerConfig, "login" | "ca" | "rereadCa"> & {
  login: PackedLogin | null;
  /** The number of the authorities; null where there are none besides the system's. */
  ca: number | null;
  /** What could not be read just now. */
  unreadable: Unreadable;
};

/** Whether a server can be checked by a worker: tokens are asked for at one place, as one that is used twice is taken for stolen. */
export function isPackable({ login }: ServerConfig): boolean {
  return login === null || !("oauth2" in login);
}

/** Packs a server; `numberOf` gives the number of its authorities. Throws of one that is not packable. */
export function packServer(
  { login, ca, rereadCa: _, ...rest }: ServerConfig,
  unreadable: Unreadable,
  numberOf: (authorities: string) => number,
): PackedServer {
  return { ...rest, login: login && packLogin(login), ca: ca === null ? null : numberOf(ca), unreadable };
}

function packLogin(login: Login): PackedLogin {
  const { user } = login;
  if ("password" in login) return { user, password: pack(login.password) };
  if ("token" in login) return { user, token: pack(login.token) };
  throw new Error("a login by OAuth 2.0 goes into no worker");
}

function pack(secret: Secret): PackedSecret {
  return { value: secret.reveal(), origin: secret.origin };
}

/** The configuration again; `authoritiesOf` gives the authorities of a number. What could not be read still cannot. */
export function unpackServer(
  { login, ca, unreadable, ...rest }: PackedServer,
  authoritiesOf: (number: number) => string,
): ServerConfig {
  return {
    ...rest,
    login: login && unpackLogin(login, unreadable.login),
    ca: ca === null ? null : authoritiesOf(ca),
    rereadCa: unreadable.ca && (async () => refused(unreadable.ca)),
  };
}

function unpackLogin(login: PackedLogin, failure: Failure | null): Login {
  const { user } = login;
  const unpack = ({ value, origin }: PackedSecret) =>
    new Secret(value, origin, failure && (async () => refused(failure)));
  return "password" in login ? { user, password: unpack(login.password) } : { user, token: unpack(login.token) };
}

function refused(failure: Failure | null) {
  return { code: failure?.code ?? "", message: failure?.text ?? "", write: "" };
}
