import { checks } from "./0001-checks.ts";
import { findings } from "./0002-findings.ts";
import { history } from "./0003-history.ts";
import { fullChecks } from "./0004-full-checks.ts";
import { incidentStretches } from "./0005-incident-stretches.ts";
import { leanChecks } from "./0006-lean-checks.ts";
import { loginRefusals } from "./0007-login-refusals.ts";
import type { Migration } from "./migration.ts";

/** Every migration, oldest first. A new one goes at the end, in a file of its own. */
export const MIGRATIONS: readonly Migration[] = [
  checks,
  findings,
  history,
  fullChecks,
  incidentStretches,
  leanChecks,
  loginRefusals,
];
