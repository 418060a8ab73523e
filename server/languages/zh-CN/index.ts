import type { Translation } from "../translation.ts";
import { CAREFUL } from "./careful.ts";
import { CONFIGURED_STEPS } from "./configured-steps.ts";
import { DIAGNOSES } from "./diagnoses/index.ts";
import { VERIFICATION } from "./verification.ts";

/** Simplified Chinese. */
export const ZH_CN: Translation = {
  diagnoses: DIAGNOSES,
  verification: VERIFICATION,
  configured: CONFIGURED_STEPS,
  careful: CAREFUL,
};
