import type { CheckReport, TroubleReport } from "../../../server/contract/answers/check.ts";
import type { FindingReport } from "../../../server/contract/answers/finding.ts";
import type { PhaseReport } from "../../../server/contract/facts.ts";
import { hostPort } from "../../../server/contract/host-port.ts";
import type { Language } from "../../../server/contract/languages.ts";
import { say } from "../../../server/contract/message.ts";
import { duration } from "../../format/duration.ts";
import { exactTime } from "../../format/moment.ts";
import type { StepWords } from "../../parts/course/words.ts";
import type { ProblemWords } from "../../parts/findings/words.ts";
import type { StateWords } from "../../parts/state/words.ts";
import type { CommonWords } from "../../parts/words.ts";
import type { CheckReportWords } from "./words.ts";

type Words = { common: CommonWords; state: StateWords; problem: ProblemWords; steps: StepWords };
type Options = { words: Words; report: CheckReportWords; language: Language; url: string };

/** A check as text to paste into a ticket or a mail to the administrator; no secrets, no dialogue. */
export function reportText(check: CheckReport, { words, report, language, url }: Options): string {
  const { server, startedAt, state, seconds, findings, phases } = check;
  const { text } = report;
  const address = hostPort(server);
  const named = server.name === address ? address : `${server.name} (${address})`;
  const user = server.user === undefined ? "" : `, ${server.user}`;
  const head = [
    `${text.server}: ${named}, ${words.common.security[server.security]}${user}`,
    `${text.checked}: ${exactTime(startedAt, language)}, ${say(report.took, { time: duration(seconds, language) }, language)}`,
    `${text.result}: ${words.state.names[state]}`,
  ];
  const found = findings.map((finding, index) => findingText(finding, index + 1, words));
  const ran = phases
    .filter((phase) => phase.status !== "skipped" || phase.because !== "not-applicable")
    .map((phase) => phaseLine(phase, words, language));
  return [
    head.join("\n"),
    ...(found.length > 0 ? found : [check.trouble ? troubleText(check.trouble) : text.fine]),
    [`${text.steps}:`, ...ran].join("\n"),
    `${text.report}: ${url}`,
  ].join("\n\n");
}

/** Nothing is known of the server: only what kept imapscope from finding out. */
function troubleText({ title, cause, fix, failure }: TroubleReport): string {
  return [`${title} [${failure.code}]`, `   ${cause}`, ...fix.map((step, index) => `   ${index + 1}) ${step}`)].join(
    "\n",
  );
}

function findingText(
  { title, cause, fix, id, severity, severityReason }: FindingReport,
  number: number,
  words: Words,
): string {
  const steps = (heading: string, list: readonly string[]) =>
    list.length === 0 ? [] : [`   ${heading}:`, ...list.map((step, index) => `   ${index + 1}) ${step}`)];
  return [
    `${number}. ${title} [${id}, ${words.problem.severity[severity]}]`,
    `   ${severityReason}`,
    `   ${cause}`,
    ...steps(words.problem.doAdmin, fix.admin),
    ...steps(words.problem.doUser, fix.user),
  ].join("\n");
}

function phaseLine(phase: PhaseReport, { steps }: Words, language: Language): string {
  const name = steps.name[phase.phase];
  if (phase.status === "skipped") {
    return `- ${name}: ${phase.because === "not-applicable" ? steps.notApplicable : say(steps.skipped, { step: steps.name[phase.because] }, language)}`;
  }
  const time = duration(phase.seconds, language);
  if (phase.status === "ok") return `- ${name}: ${time}`;
  const { code, text } = phase.failure;
  return `- ${name}: ${time}, ${steps.failed}: ${code}${text === code ? "" : ` ${text}`}`;
}
