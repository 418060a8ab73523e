import { z } from "zod";
import { SCOPES, type Scope } from "../server/contract/scopes.ts";
import { SEVERITIES, type Severity } from "../server/contract/severities.ts";
import type { Diagnosis } from "../server/diagnose/diagnosis.ts";

/** Where it is written what alerts and dashboards may rely on of each finding, in a project. */
export const FINDING_PROMISES = "test/server/diagnose/promised-findings.json";

/** What is promised of a finding: how bad it is, for whom, and how it comes and goes. */
export type FindingPromise = { severity: Severity; scope: Scope; transient?: true; compares?: true };

const Promises = z.record(
  z.string(),
  z.strictObject({
    severity: z.enum(SEVERITIES),
    scope: z.enum(SCOPES),
    transient: z.literal(true).exactOptional(),
    compares: z.literal(true).exactOptional(),
  }),
);
/** What `npm run new:diagnosis` leaves to be filled in: nothing is promised of it yet. */
const UNWRITTEN = "to be written";

/** Reads what is promised of each finding, by its id. */
export function readPromises(written: string): Readonly<Record<string, FindingPromise>> {
  return Promises.parse(JSON.parse(written));
}

/** What this version of a diagnosis keeps of such a promise. */
export function promiseOf({ severity, scope, transient, compares }: Diagnosis): FindingPromise {
  return { severity, scope, ...(transient ? { transient } : {}), ...(compares ? { compares } : {}) };
}

/**
 * The source of that list: what was promised before, and what has come since. A promise that a diagnosis no longer keeps stays, and a
 * test asks for it: who means the change edits the list by hand, and says it in CHANGELOG.md.
 */
export function findingPromises(before: string, catalogue: readonly Diagnosis[]): string {
  const written = catalogue.filter(({ text }) => text.cause !== UNWRITTEN);
  const all = { ...Object.fromEntries(written.map((one) => [one.id, promiseOf(one)])), ...readPromises(before) };
  const lines = Object.entries(all)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, promise]) => `  ${JSON.stringify(id)}: ${inOneLine(promise)}`);
  return `{\n${lines.join(",\n")}\n}\n`;
}

function inOneLine(promise: FindingPromise): string {
  const fields = Object.entries(promise).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{ ${fields.join(", ")} }`;
}
