import { access } from "node:fs/promises";
import { parseAuthorities } from "../config/authority.ts";
import { parseDuration } from "../config/duration.ts";
import { defaultTimeoutSeconds } from "../config/once-server.ts";
import { parseTarget, type TargetOptions } from "../config/target.ts";
import type { Credential, Login, ServerConfig } from "../config/types.ts";
import { UsageError } from "../config/usage-error.ts";
import type { Console } from "../console.ts";
import { DEPTHS } from "../contract/depths.ts";
import { SECURITIES } from "../contract/securities.ts";
import { readCredential } from "./credential.ts";
import { oneOf } from "./one-of.ts";
import { readText } from "./read-text.ts";
import type { ReadStdin } from "./standard-input.ts";
import type { TargetValues } from "./target-options.ts";

const DEFAULT_CONFIG = "imapscope.yaml";

/** A server to check, and the data folder of the configuration that names it; null where none does. */
export type FoundTarget = { server: ServerConfig; data: string | null };

/** The server that TARGET means: one of the configuration by its name, else the address that it is. */
export async function findTarget(
  target: string,
  values: TargetValues,
  { env }: Pick<Console, "env">,
  readStdin: ReadStdin,
): Promise<FoundTarget> {
  const options = await optionsOf(values, env, readStdin);
  const named = await configured(target, values.config, env);
  if (named === null) return { server: parseTarget(target, options), data: null };
  return { server: withOptions(named.server, options), data: values.data ?? named.data };
}

async function configured(target: string, file: string | undefined, env: Console["env"]): Promise<FoundTarget | null> {
  // A name has no scheme and no port; an address of that shape is still tried when no server has the name.
  if (target.includes("/") || target.includes(":")) return null;
  if (file === undefined && !(await exists(DEFAULT_CONFIG))) return null;
  const { loadConfig } = await import("../config/load.ts");
  const { servers, data } = await loadConfig(file ?? DEFAULT_CONFIG, env);
  const server = servers.find(({ name }) => name === target);
  if (server) return { server, data };
  if (target.includes(".")) return null;
  const names = servers.map(({ name }) => name).join(", ");
  throw new UsageError(`there is no server ${target} in ${file ?? DEFAULT_CONFIG}. It has: ${names}`);
}

/** What the command line says goes before what the file says. */
function withOptions(server: ServerConfig, options: TargetOptions): ServerConfig {
  const user = options.user ?? server.login?.user;
  const credential = options.credential ?? (server.login && credentialOf(server.login));
  const login = user !== undefined && credential !== null ? { user, ...credential } : null;
  return {
    ...server,
    login,
    security: options.security ?? server.security,
    // Whoever brings a credential wants to log in, also to a server that is configured without one.
    depth: options.depth ?? (login !== null && options.credential !== null ? "login" : server.depth),
    family: options.family ?? server.family,
    address: options.address ?? server.address,
    ca: options.caPem ?? server.ca,
    rereadCa: options.caPem === null ? (server.rereadCa ?? null) : null,
    timeoutSeconds:
      options.timeoutSeconds ??
      (options.depth === "full"
        ? Math.max(server.timeoutSeconds, defaultTimeoutSeconds("full"))
        : server.timeoutSeconds),
  };
}

/** The credential alone: of a password in the file and a token on the command line, one must go. */
function credentialOf(login: Login): Credential {
  if ("password" in login) return { password: login.password };
  return "token" in login ? { token: login.token } : { oauth2: login.oauth2 };
}

async function optionsOf(values: TargetValues, env: Console["env"], readStdin: ReadStdin): Promise<TargetOptions> {
  const { security, depth, family, timeout } = values;
  return {
    user: values.user ?? null,
    credential: await readCredential(values, env, readStdin),
    security: security === undefined ? null : oneOf(security, SECURITIES, "--security"),
    depth: depth === undefined ? null : oneOf(depth, DEPTHS, "--depth"),
    family: family === undefined ? null : oneOf(family, ["4", "6"], "--family") === "4" ? 4 : 6,
    address: values.address ?? null,
    caPem: values.ca === undefined ? null : authorities(await readText(values.ca, "--ca"), values.ca),
    timeoutSeconds: timeout === undefined ? null : seconds(timeout),
  };
}

function authorities(text: string, file: string): string {
  const parsed = parseAuthorities(text, file);
  if ("value" in parsed) return parsed.value;
  throw new UsageError(`--ca: ${parsed.message}; ${parsed.write}`);
}

function seconds(text: string): number {
  const parsed = parseDuration(text);
  if (parsed !== null && parsed >= 1 && parsed <= 300) return parsed;
  throw new UsageError(`--timeout ${text} is not a duration from 1s to 5m. Write for example: --timeout 15s`);
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
