import { checkPatiently } from "../check.ts";
import type { ServerConfig } from "../config/types.ts";
import type { Output } from "../console.ts";
import type { Language } from "../contract/languages.ts";
import { openLogins } from "../logins.ts";
import { report } from "../present/report.ts";
import { showProgress } from "./progress.ts";

type Surroundings = {
  language: Language;
  stderr: Output;
  stop: AbortSignal;
  /** The data folder of the configuration in which the server has its name; null where it has none. */
  data?: string | null;
  /** Whether to log in although the last login was refused. */
  force?: boolean;
};

/** Checks a server for whoever sits at the terminal, showing the phases as they pass; gives the check with its words. */
export async function makeCheck(
  config: ServerConfig,
  { language, stderr, stop, data = null, force = false }: Surroundings,
) {
  const progress = showProgress(stderr, language);
  const logins = openLogins(data);
  const options = { signal: stop, onPhase: progress.phase, tokens: logins.tokens };
  const make = (held: object) => checkPatiently(config, { ...options, ...held });
  try {
    const done = await logins.guard.check(config, { way: "configured", force }, make, stop);
    progress.end();
    return report(done, language, "elsewhere");
  } finally {
    logins.close();
  }
}
