import { z } from "zod";
import { LANGUAGES } from "../languages.ts";
import type { Of } from "../schema.ts";
import { CheckReport } from "./check.ts";
import { FindingReport } from "./finding.ts";
import { Phase } from "./sets.ts";
import { SelfCheckSetting } from "./setting.ts";

/** The event `queued` of `POST /api/v1/self-check`: the visitor has to wait, and stands at this place in the line, the first being 1. */
export const SelfCheckQueued = z.object({ place: z.int().min(1) });
export type SelfCheckQueued = Of<typeof SelfCheckQueued>;

/**
 * The event `settings` of `POST /api/v1/self-check`, the first one once it is the visitor's turn: what is checked, and the phases that are to come. Then
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
