import type { Translation } from "../translation.ts";
import { CAREFUL } from "./careful.ts";
import { check } from "./check.ts";
import { complaints } from "./complaints.ts";
import { CONFIGURED_STEPS } from "./configured-steps.ts";
import { DIAGNOSES } from "./diagnoses/index.ts";
import { explanation } from "./explanation.ts";
import { knownMessages } from "./known-messages.ts";
import { names } from "./names.ts";
import { notes } from "./notes.ts";
import { problemsPage } from "./problems-page.ts";
import { report } from "./report.ts";
import { severityReasons } from "./severity-reasons.ts";
import { standIns } from "./stand-ins.ts";
import { topics } from "./topics.ts";
import { troubles } from "./troubles.ts";
import { unknown } from "./unknown.ts";
import { VERIFICATION } from "./verification.ts";
import { why } from "./why.ts";

/** The server in simplified Chinese. */
export const ZH_CN: Translation = {
  diagnoses: DIAGNOSES,
  verification: VERIFICATION,
  configured: CONFIGURED_STEPS,
  careful: CAREFUL,
  standIns,
  names,
  notes,
  check,
  complaints,
  report,
  explanation,
  problemsPage,
  severityReasons,
  topics,
  troubles,
  unknown,
  why,
  knownMessages,
};
