import { existsSync } from "node:fs";
import { createLoginGuard, type LoginGuard } from "./login-guard.ts";
import { createTokenCache, type TokenCache } from "./probe/token/cache.ts";
import { openLoginRefusals } from "./record/store/login-refusals.ts";
import { createTokenFiles } from "./record/token-files.ts";

/** What all logins share that are made with one data folder, also those of other processes. */
export type Logins = {
  guard: LoginGuard;
  tokens: TokenCache;
  close(): void;
};

/** What could not be kept for the next start, or for other processes. */
export type NotKept = (error: unknown, what: "a refused login" | "a refresh token") => void;

/** By what lies in this data folder; by memory alone without one. */
export function openLogins(folder: string | null, onFailed: NotKept = () => {}): Logins {
  const refusals = openLoginRefusals(folder, (error) => onFailed(error, "a refused login"));
  const isThere = folder !== null && existsSync(folder);
  const keeper = isThere ? createTokenFiles(folder, (error) => onFailed(error, "a refresh token")) : null;
  return {
    guard: createLoginGuard(refusals),
    tokens: createTokenCache(keeper ? { keeper } : {}),
    close: () => refusals.close(),
  };
}
