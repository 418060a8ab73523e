import type { ServerConfig } from "../config/types.ts";
import type { Step } from "../contract/answers/phase.ts";
import type { SelfCheckQueued, SelfCheckResult, SelfCheckSettings } from "../contract/answers/self-check.ts";
import type { SelfCheckSetting } from "../contract/answers/setting.ts";
import { inEveryLanguage, type Language } from "../contract/languages.ts";
import { report } from "../present/report.ts";
import type { OutboundPolicy } from "../probe/outbound-policy.ts";
import { observeSteps } from "../record/steps.ts";
import type { Dependencies } from "./dependencies.ts";
import type { EventStream } from "./event-streams.ts";
import { phasesToCome } from "./phases-to-come.ts";
import { problemDetails } from "./problem.ts";
import type { Ticket } from "./visitor-queue.ts";

/** A visitor's check that has been let begin. */
export type VisitorCheck = {
  server: ServerConfig;
  setting: SelfCheckSetting;
  policy: OutboundPolicy;
  language: Language;
  /** Where the visitor comes from. */
  client: string;
};

/** Whoever stands in front of us for long may hold a connection for dead that is silent: so often the place is told again. */
const AGAIN_MS = 15_000;

/** Tells the place in the line until the turn has come: true; or the visitor has gone: false. */
export async function waitInLine({ tell, gone }: EventStream, { turn, leave }: Ticket): Promise<boolean> {
  gone.addEventListener("abort", leave, { once: true });
  if (gone.aborted) leave();
  let place: number | null = null;
  const tellPlace = () => {
    if (place !== null) tell("queued", { place } satisfies SelfCheckQueued);
  };
  const again = setInterval(tellPlace, AGAIN_MS);
  try {
    await turn((now) => {
      place = now;
      tellPlace();
    });
    return true;
  } catch {
    return false;
  } finally {
    clearInterval(again);
    gone.removeEventListener("abort", leave);
  }
}

/** Makes the check and tells of it as it happens. A visitor who goes away calls it off. Rejects by a bug alone. */
export async function tellCheck(
  { tell, gone }: EventStream,
  { server, setting, policy, language, client }: VisitorCheck,
  checkOnce: Dependencies["checkOnce"],
): Promise<void> {
  tell("settings", { setting, phases: phasesToCome(server) } satisfies SelfCheckSettings);
  try {
    const steps = observeSteps((step) => tell("phase", step satisfies Step));
    const done = await checkOnce(server, { signal: gone, policy, client, ...steps });
    const translations = inEveryLanguage((language) => report(done, language).findings);
    tell("check", { ...report(done, language), translations } satisfies SelfCheckResult);
  } catch (error) {
    tell("problem", problemDetails(500, "The check could not be made: this is a mistake of imapscope's own."));
    throw error;
  }
}
