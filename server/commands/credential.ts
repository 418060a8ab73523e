import { Secret } from "../config/secret.ts";
import type { Credential } from "../config/types.ts";
import { UsageError } from "../config/usage-error.ts";
import type { Console } from "../console.ts";
import { readText } from "./read-text.ts";
import type { ReadStdin } from "./standard-input.ts";

/** The options that say what proves the user, for `parseArgs`; never the secret itself, as others can read arguments. */
export const CREDENTIAL_OPTIONS = {
  "password-env": { type: "string" },
  "password-file": { type: "string" },
  "password-stdin": { type: "boolean" },
  "token-env": { type: "string" },
} as const;

type Values = {
  "password-env"?: string | undefined;
  "password-file"?: string | undefined;
  "password-stdin"?: boolean | undefined;
  "token-env"?: string | undefined;
};

/** Whoever pipes a file here has mistaken it for one with a password. */
const PASSWORD = { most: 64 * 1024 };
/** The syntax of a bearer token (RFC 6750 section 2.1), widened to whatever is printable and no blank. */
const TOKEN = /^[\x21-\x7e]+$/;

/** The password or access token that the options point at; null when none does. */
export async function readCredential(
  values: Values,
  env: Console["env"],
  readStdin: ReadStdin,
): Promise<Credential | null> {
  const { "password-env": variable, "password-file": file, "password-stdin": stdin, "token-env": token } = values;
  if ([variable, file, stdin || undefined, token].filter((source) => source !== undefined).length > 1) {
    throw new UsageError(
      "the password or access token can come from one place only: keep one of --password-env, --password-file, --password-stdin and --token-env",
    );
  }
  if (variable !== undefined) return { password: new Secret(fromEnvironment(variable, "--password-env", env)) };
  if (file !== undefined) return { password: notEmpty(await readText(file, "--password-file"), file) };
  if (token !== undefined) return { token: tokenOf(fromEnvironment(token, "--token-env", env), token) };
  return stdin ? { password: notEmpty(await readStdin(PASSWORD), "standard input") } : null;
}

function fromEnvironment(variable: string, option: string, env: Console["env"]): string {
  const value = env[variable];
  if (value) return value;
  throw new UsageError(
    `the environment variable ${variable} is not set or empty: export it, and write its name after ${option}`,
  );
}

function tokenOf(value: string, variable: string): Secret {
  if (TOKEN.test(value)) return new Secret(value);
  throw new UsageError(
    `the environment variable ${variable} holds more than an access token: store only the token in it, without "Bearer", spaces or line breaks`,
  );
}

function notEmpty(text: string, where: string): Secret {
  const password = text.replace(/\r?\n$/, "");
  if (password === "") throw new UsageError(`there is no password in ${where}: write it there, on one line`);
  return new Secret(password);
}
