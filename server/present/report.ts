import type { CatalogueEntry } from "../contract/answers/catalogue.ts";
import type { CheckReport } from "../contract/answers/check.ts";
import type { Finding, FindingReport, Text } from "../contract/answers/finding.ts";
import type { Language } from "../contract/languages.ts";
import { listPhases } from "../contract/phase-list.ts";
import type { Scope } from "../contract/scopes.ts";
import { CATALOGUE } from "../diagnose/catalogue/index.ts";
import type { Check } from "../diagnose/check.ts";
import { isConfigured } from "../diagnose/configured-account.ts";
import type { Diagnosis } from "../diagnose/diagnosis.ts";
import { translated } from "../languages/translation.ts";
import { configuredSteps } from "./configured-steps.ts";
import { outline, render } from "./message.ts";
import { severityReasons } from "./severity-reason.ts";
import { textOf, writtenText } from "./text-of.ts";
import { describeTrouble } from "./trouble-text.ts";
import { type ReadingPlace, verification } from "./verification.ts";

const BY_ID: ReadonlyMap<string, Diagnosis> = new Map(CATALOGUE.map((diagnosis) => [diagnosis.id, diagnosis]));

/** For a finding that another version recorded; in English. Needs `id`. ICU MessageFormat. */
export const UNKNOWN: Text = {
  title: "A problem named {id}",
  cause: "This version of imapscope does not know it: another version recorded it.",
  fix: { user: [], admin: [] },
};
const UNKNOWN_REFERENCE = "https://www.rfc-editor.org/rfc/rfc9051";

/** A check in the reader's language: what people and programs get, on the page or elsewhere. */
export function report(check: Check, language: Language, place: ReadingPlace = "page"): CheckReport {
  const { trouble, ...rest } = check;
  const findings = check.findings.map((finding) => describe(finding, language, place));
  return {
    ...rest,
    phases: listPhases(check),
    findings,
    ...(trouble ? { trouble: describeTrouble(trouble, language) } : {}),
  };
}

/** A finding in the reader's language, its evidence filled in. */
export function describe(finding: Finding, language: Language, place: ReadingPlace = "page"): FindingReport {
  const diagnosis = BY_ID.get(finding.id);
  const values = diagnosis ? finding.evidence : { id: finding.id };
  const scope = scopeOf(finding, diagnosis);
  const written = (message: string) => render(message, values, language);
  const configured = diagnosis ? configuredSteps(diagnosis, finding.evidence, language).map(written) : [];
  const words = configured.length > 0 ? writtenText : textOf;
  const text = mapText(
    diagnosis ? words(diagnosis, language) : translated(language, UNKNOWN, ({ unknown }) => unknown),
    written,
  );
  return {
    ...finding,
    ...text,
    fix: { user: text.fix.user, admin: [...configured, ...text.fix.admin] },
    reference: diagnosis?.reference ?? UNKNOWN_REFERENCE,
    transient: diagnosis?.transient ?? false,
    verify: diagnosis ? verification(diagnosis, language, place).map(written) : [],
    scope,
    severityReason: severityReasons(language)[scope][finding.severity],
    who: isConfigured(finding.evidence) ? ["admin"] : (diagnosis?.who ?? ["admin"]),
  };
}

/** The title alone of what `describe` says of a finding. */
export function titleOf(finding: Finding, language: Language): string {
  const diagnosis = BY_ID.get(finding.id);
  const { title } = diagnosis ? textOf(diagnosis, language) : translated(language, UNKNOWN, ({ unknown }) => unknown);
  return render(title, diagnosis ? finding.evidence : { id: finding.id }, language);
}

/** A diagnosis without a finding, in the reader's language. */
export function catalogueEntry(diagnosis: Diagnosis, language: Language): CatalogueEntry {
  const { id, severity, scope, phase, reference, transient, who } = diagnosis;
  return {
    id,
    severity,
    scope,
    phase,
    reference,
    transient: transient ?? false,
    severityReason: severityReasons(language)[scope][severity],
    who,
    ...mapText(textOf(diagnosis, language), (message) => outline(message, language)),
  };
}

/** Of whom a finding speaks; what another version recorded speaks of no more than the account that was tested. */
function scopeOf({ evidence }: Finding, diagnosis: Diagnosis | undefined): Scope {
  return diagnosis?.scopeBy?.(evidence) ?? diagnosis?.scope ?? "account";
}

function mapText({ title, cause, fix }: Text, write: (message: string) => string): Text {
  return {
    title: write(title),
    cause: write(cause),
    fix: { user: fix.user.map(write), admin: fix.admin.map(write) },
  };
}
