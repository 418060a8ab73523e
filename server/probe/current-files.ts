import type { Outcome } from "../config/outcome.ts";
import type { Reread } from "../config/reread.ts";
import type { Secret } from "../config/secret.ts";
import type { Login, ServerConfig } from "../config/types.ts";
import type { Failure } from "../contract/facts.ts";
import { startDeadline } from "./deadline.ts";
import { PhaseError } from "./failure.ts";
import { FILE_UNREADABLE, troubleIn } from "./own-trouble.ts";

/** Longer than this no file takes, in seconds; one on a share that is gone may take for ever. */
const LONGEST_SECONDS = 5;

/** A value, or why it is not to be had. */
type Read<Value> = { value: Value } | { failure: Failure };

/** What could not be read just now, and so must not be used as it was before; null where all is well. */
export type Unreadable = { login: Failure | null; ca: Failure | null };

/**
 * The configuration with its secrets and authorities as their files say now, so that a changed password needs no reload. What
 * cannot be read stays as it was, to be hidden, and is not to be used: an old password can lock an account.
 */
export async function withCurrentFiles(
  config: ServerConfig,
): Promise<{ config: ServerConfig; unreadable: Unreadable }> {
  const [login, ca] = await Promise.all([
    config.login === null ? { value: null } : readLogin(config.login),
    currentAuthorities(config),
  ]);
  return {
    config: {
      ...config,
      login: "value" in login ? login.value : config.login,
      ca: "value" in ca ? ca.value : config.ca,
    },
    unreadable: { login: "failure" in login ? login.failure : null, ca: "failure" in ca ? ca.failure : null },
  };
}

/** The same of a login alone, for whoever only has to know which one it is. */
export async function readLogin(login: Login): Promise<Read<Login>> {
  if ("token" in login) return { value: login };
  if ("password" in login) {
    const password = await current(login.password);
    return "value" in password ? { value: { ...login, password: password.value } } : password;
  }
  const { clientSecret, refreshToken } = login.oauth2;
  const secret = clientSecret && (await current(clientSecret));
  if (secret && !("value" in secret)) return secret;
  const refresh = refreshToken && (await current(refreshToken));
  if (refresh && !("value" in refresh)) return refresh;
  const oauth2 = { ...login.oauth2, clientSecret: secret?.value ?? null, refreshToken: refresh?.value ?? null };
  return { value: { ...login, oauth2 } };
}

function current(secret: Secret): Promise<Read<Secret>> {
  return inTime(() => secret.current());
}

async function currentAuthorities({ ca, rereadCa = null }: ServerConfig): Promise<Read<string | null>> {
  return rereadCa === null ? { value: ca } : inTime(rereadCa);
}

async function inTime<Value>(read: Reread<Value>): Promise<Read<Value>> {
  const deadline = startDeadline(LONGEST_SECONDS);
  try {
    const outcome = await deadline.wait(read());
    return "value" in outcome ? outcome : { failure: failureOf(outcome) };
  } catch (error) {
    if (!(error instanceof PhaseError)) throw error;
    const text = `a file that the configuration names was not read: ${error.failure.text}`;
    return { failure: troubleIn(error.failure) === null ? { code: FILE_UNREADABLE, text } : error.failure };
  } finally {
    deadline.clear();
  }
}

/** Without a descriptor or memory no file can be read either: that is then what is wrong. */
function failureOf({ message, code = "" }: Exclude<Outcome<unknown>, { value: unknown }>): Failure {
  return { code: troubleIn({ code }) === null ? FILE_UNREADABLE : code, text: message };
}
