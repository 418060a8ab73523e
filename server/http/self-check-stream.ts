import type { ServerConfig } from "../config/types.ts";
import type { Step } from "../contract/answers/phase.ts";
import type { SelfCheckResult, SelfCheckSettings } from "../contract/answers/self-check.ts";
import type { SelfCheckSetting } from "../contract/answers/setting.ts";
import { inEveryLanguage, type Language } from "../contract/languages.ts";
import { report } from "../present/report.ts";
import type { OutboundPolicy } from "../probe/outbound-policy.ts";
import { observeSteps } from "../record/steps.ts";
import type { Dependencies } from "./dependencies.ts";
import type { EventStream } from "./event-streams.ts";
import { phasesToCome } from "./phases-to-come.ts";
import { problemDetails } from "./problem.ts";

/** A visitor's check that has been let begin. */
export type VisitorCheck = {
  server: ServerConfig;
  setting: SelfCheckSetting;
  policy: OutboundPolicy;
  language: Language;
};

/** Makes the check and tells of it as it happens. A visitor who goes away calls it off. Rejects by a bug alone. */
export async function tellCheck(
  { tell, gone }: EventStream,
  { server, setting, policy, language }: VisitorCheck,
  checkOnce: Dependencies["checkOnce"],
): Promise<void> {
  tell("settings", { setting, phases: phasesToCome(server) } satisfies SelfCheckSettings);
  try {
    const steps = observeSteps((step) => tell("phase", step satisfies Step));
    const done = await checkOnce(server, { signal: gone, policy, ...steps });
    const translations = inEveryLanguage((language) => report(done, language).findings);
    tell("check", { ...report(done, language), translations } satisfies SelfCheckResult);
  } catch (error) {
    tell("problem", problemDetails(500, "The check could not be made: this is a mistake of imapscope's own."));
    throw error;
  }
}
