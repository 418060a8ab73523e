import { z } from "zod";
import { LANGUAGES } from "../languages.ts";
import type { Of } from "../schema.ts";
import { CheckReport } from "./check.ts";
import { FindingReport } from "./finding.ts";
import { Phase } from "./sets.ts";
import { SelfCheckSetting } from "./setting.ts";

/**
 * The event `settings` of `POST /api/v1/self-check`, its first: what is checked, and the phases that are to come. Then
 * come events `phase`, each a `Step`.
 */
export const SelfCheckSettings = z.object({ setting: SelfCheckSetting, phases: z.array(Phase) });
export type SelfCheckSettings = Of<typeof SelfCheckSettings>;

/**
 * The event `check`, the last one. A visitor's check is kept nowhere, so its findings come in every language: a reader who
 * changes it need not have the account checked once more.
 */
export const SelfCheckResult = CheckReport.extend({
  translations: z.record(z.enum(LANGUAGES), z.array(FindingReport)),
});
export type SelfCheckResult = Of<typeof SelfCheckResult>;
