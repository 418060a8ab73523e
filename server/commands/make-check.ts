import { checkPatiently } from "../check.ts";
import type { ServerConfig } from "../config/types.ts";
import type { Output } from "../console.ts";
import type { Language } from "../contract/languages.ts";
import { report } from "../present/report.ts";
import { showProgress } from "./progress.ts";

/** Checks a server for whoever sits at the terminal, showing the phases as they pass; gives the check with its words. */
export async function makeCheck(
  config: ServerConfig,
  { language, stderr, stop }: { language: Language; stderr: Output; stop: AbortSignal },
) {
  const progress = showProgress(stderr, language);
  const done = await checkPatiently(config, { signal: stop, onPhase: progress.phase });
  progress.end();
  return report(done, language, "elsewhere");
}
