import type { CatalogueEntry, ProblemEntry } from "../contract/answers/catalogue.ts";
import type { Evidence, Finding, Text } from "../contract/answers/finding.ts";
import type { Language } from "../contract/languages.ts";
import type { Diagnosis } from "../diagnose/diagnosis.ts";
import { ALERTS } from "./alerts.ts";
import { inGeneral } from "./explain.ts";
import { render } from "./message.ts";
import { catalogueEntry, describe } from "./report.ts";
import { spokenWith } from "./spoken-with.ts";
import { type StandIns, standInsIn } from "./stand-ins.ts";
import { textOf } from "./text-of.ts";
import { verification } from "./verification.ts";

/** Stands for what nobody has met yet, in commands that the reader completes. */
const NAMES: Evidence = { host: "HOST", user: "NAME", domain: "DOMAIN" };
/** Other evidence that words stand for there. */
const IN_WORDS = ["mailbox", "mailboxes", "lost", "versions", "before"] as const satisfies readonly (keyof StandIns)[];

/** Whom it is written for: a server's own names, and what its latest check found of it; null where it did not. */
export type Concerned = { names: Evidence; finding: Finding | null };

/** Writes it, for a server where that is known: with its names in what is to be typed, and in the words of its finding. */
export function problemEntry(diagnosis: Diagnosis, language: Language, concerned?: Concerned): ProblemEntry {
  const { id, wire, onlyTold } = diagnosis;
  const { names = spokenWith(diagnosis), finding = null } = concerned ?? {};
  const standIns = standInsIn(language);
  const evidence = {
    ...NAMES,
    ...Object.fromEntries(IN_WORDS.map((name) => [name, standIns[name]])),
    ...names,
    ...finding?.evidence,
  };
  const steps = verification(diagnosis, language).map((step) => render(step, evidence, language));
  return {
    ...catalogueEntry(diagnosis, language),
    ...(finding ? ofFinding(finding, language) : {}),
    plain: concerned ? textFor(diagnosis, language, evidence, finding) : inGeneral(diagnosis, language),
    verify: steps,
    wire,
    alert: { expression: `imapscope_finding_active{finding="${id}"} == 1`, rules: ALERTS[id] ?? [] },
    ...(onlyTold ? { onlyTold } : {}),
  };
}

/** How bad it is, for whom, and who can put it right, where that is known of a server. */
function ofFinding(
  finding: Finding,
  language: Language,
): Pick<CatalogueEntry, "severity" | "scope" | "severityReason" | "who"> {
  const { severity, scope, severityReason, who } = describe(finding, language);
  return { severity, scope, severityReason, who };
}

/** Without a finding, nothing is said of the server that is not so: only what is to be done has its names. */
function textFor(diagnosis: Diagnosis, language: Language, evidence: Evidence, finding: Finding | null): Text {
  const { title, cause, fix } = finding ? describe(finding, language) : inGeneral(diagnosis, language);
  if (finding) return { title, cause, fix };
  const write = (step: string) => render(step, evidence, language);
  const { user, admin } = textOf(diagnosis, language).fix;
  return { title, cause, fix: { user: user.map(write), admin: admin.map(write) } };
}
