import { access, readFile } from "node:fs/promises";
import { parseAuthorities } from "../config/authority.ts";
import { parseDuration } from "../config/duration.ts";
import { loadConfig } from "../config/load.ts";
import { Secret } from "../config/secret.ts";
import { parseTarget, type TargetOptions } from "../config/target.ts";
import type { Depth, Security, ServerConfig } from "../config/types.ts";
import { UsageError } from "../config/usage-error.ts";
import type { Console } from "./console.ts";
import { oneOf } from "./one-of.ts";

/** The options that say which server is meant and how to reach it, for `parseArgs`. */
export const TARGET_OPTIONS = {
  user: { type: "string" },
  "password-env": { type: "string" },
  "password-file": { type: "string" },
  "password-stdin": { type: "boolean" },
  security: { type: "string" },
  depth: { type: "string" },
  family: { type: "string" },
  address: { type: "string" },
  ca: { type: "string" },
  timeout: { type: "string" },
  config: { type: "string" },
} as const;

type Values = {
  [Name in keyof typeof TARGET_OPTIONS]?: (typeof TARGET_OPTIONS)[Name]["type"] extends "string"
    ? string | undefined
    : boolean | undefined;
};

const SECURITIES: readonly Security[] = ["implicit-tls", "starttls", "none"];
const DEPTHS: readonly Depth[] = ["connect", "login"];
const DEFAULT_CONFIG = "imapscope.yaml";

/** The server that TARGET means: one of the configuration by its name, else the address that it is. */
export async function findTarget(
  target: string,
  values: Values,
  { env }: Pick<Console, "env">,
  readStdin: () => Promise<string>,
): Promise<ServerConfig> {
  const options = await optionsOf(values, env, readStdin);
  const named = await configured(target, values.config, env);
  return named ? withOptions(named, options) : parseTarget(target, options);
}

async function configured(target: string, file: string | undefined, env: Console["env"]): Promise<ServerConfig | null> {
  // A name has no scheme and no port; an address of that shape is still tried when no server has the name.
  if (target.includes("/") || target.includes(":")) return null;
  if (file === undefined && !(await exists(DEFAULT_CONFIG))) return null;
  const { servers } = await loadConfig(file ?? DEFAULT_CONFIG, env);
  const named = servers.find(({ name }) => name === target);
  if (named || target.includes(".")) return named ?? null;
  const names = servers.map(({ name }) => name).join(", ");
  throw new UsageError(`no server is named ${target} in ${file ?? DEFAULT_CONFIG}. There are: ${names}`);
}

/** What the command line says goes before what the file says. */
function withOptions(server: ServerConfig, options: TargetOptions): ServerConfig {
  const user = options.user ?? server.login?.user;
  const password = options.password ?? server.login?.password;
  return {
    ...server,
    login: user !== undefined && password !== undefined ? { user, password } : null,
    security: options.security ?? server.security,
    depth: options.depth ?? server.depth,
    family: options.family ?? server.family,
    address: options.address ?? server.address,
    ca: options.caPem ?? server.ca,
    timeoutSeconds: options.timeoutSeconds ?? server.timeoutSeconds,
  };
}

async function optionsOf(
  values: Values,
  env: Console["env"],
  readStdin: () => Promise<string>,
): Promise<TargetOptions> {
  const { security, depth, family, timeout } = values;
  return {
    user: values.user ?? null,
    password: await passwordOf(values, env, readStdin),
    security: security === undefined ? null : oneOf(security, SECURITIES, "--security"),
    depth: depth === undefined ? null : oneOf(depth, DEPTHS, "--depth"),
    family: family === undefined ? null : oneOf(family, ["4", "6"], "--family") === "4" ? 4 : 6,
    address: values.address ?? null,
    caPem: values.ca === undefined ? null : authorities(await readText(values.ca, "--ca"), values.ca),
    timeoutSeconds: timeout === undefined ? null : seconds(timeout),
  };
}

async function passwordOf(
  values: Values,
  env: Console["env"],
  readStdin: () => Promise<string>,
): Promise<Secret | null> {
  const { "password-env": variable, "password-file": file, "password-stdin": stdin } = values;
  if ([variable, file, stdin || undefined].filter((source) => source !== undefined).length > 1) {
    throw new UsageError("the password can come from one place only: leave all but one of the --password options out");
  }
  if (variable !== undefined) {
    const value = env[variable];
    if (value) return new Secret(value);
    throw new UsageError(
      `the environment variable ${variable} is not set or empty: export it, and name it after --password-env`,
    );
  }
  if (file !== undefined) return notEmpty(await readText(file, "--password-file"), file);
  return stdin ? notEmpty(await readStdin(), "standard input") : null;
}

function notEmpty(text: string, where: string): Secret {
  const password = text.replace(/\r?\n$/, "");
  if (password === "") throw new UsageError(`there is no password in ${where}: write it there, on one line`);
  return new Secret(password);
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

async function readText(file: string, option: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UsageError(`${option} ${file} cannot be read (${code}): name a file that you may read`);
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
