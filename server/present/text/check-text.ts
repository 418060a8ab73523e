import { styleText } from "node:util";
import type { CheckReport, TroubleReport } from "../../contract/answers/check.ts";
import type { FindingReport } from "../../contract/answers/finding.ts";
import type { PhaseReport } from "../../contract/facts.ts";
import { hostPort } from "../../contract/host-port.ts";
import type { Language } from "../../contract/languages.ts";
import { say } from "../../contract/message.ts";
import type { Names } from "../../contract/names.ts";
import type { State } from "../../contract/states.ts";
import { namesIn } from "../../languages/translation.ts";
import { accountDown } from "../account-down.ts";
import { alignColumns } from "./columns.ts";
import { phaseDetail } from "./phase-line.ts";
import { questionsText } from "./questions-text.ts";
import { type CheckTextWords, wordsIn } from "./words.ts";

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const STATE_STYLE: Readonly<Record<State, Style>> = {
  up: "green",
  warning: "yellow",
  degraded: "yellow",
  down: "red",
  unknown: "gray",
};
const MARK = { ok: "✓", failed: "✗", skipped: "–" } as const;
const MARK_STYLE = { ok: "green", failed: "red", skipped: "gray" } as const;

/** A check as a person reads it on a terminal: the phases, then what is wrong and what to do. */
export function checkText(
  check: CheckReport,
  options: { language: Language; colour: boolean; transcript: boolean; called?: string | null },
): string {
  const words = wordsIn(options.language);
  const paint: Paint = (style, text) => (options.colour ? styleText(style, text, { validateStream: false }) : text);
  const { name } = check.server;
  const address = hostPort(check.server);
  const title = name === address ? name : `${name} · ${address}`;
  const parts = [
    paint("bold", title),
    phaseTable(check, words, options.language, paint),
    ...verdict(check, words, options.language, paint),
    ...calledHere(check, options, words, paint),
    ...(check.questions ? [questionsText(check.questions, options.language)] : []),
    ...(options.transcript ? [transcriptText(check, words, paint)] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

function phaseTable(check: CheckReport, words: CheckTextWords, language: Language, paint: Paint): string {
  const rows = check.phases
    .filter((report) => report.status !== "skipped" || report.because !== "not-applicable")
    .map((report) => [
      `${paint(MARK_STYLE[report.status], MARK[report.status])} ${namesIn(language).phase[report.phase]}`,
      duration(report),
      paint(report.status === "failed" ? "red" : "dim", phaseDetail(report, language)),
    ]);
  const total = [`  ${words.total}`, milliseconds(check.seconds), ""];
  return alignColumns([...rows, total], ["left", "right", "left"])
    .map((line) => `  ${line}`.trimEnd())
    .join("\n");
}

/** The state in one word, and behind it the root cause; what else is wrong follows. */
function verdict(check: CheckReport, words: CheckTextWords, language: Language, paint: Paint): string[] {
  const names = namesIn(language);
  const state = paint(["bold", STATE_STYLE[check.state]].flat() as Style, names.state[check.state].toUpperCase());
  if (check.trouble) return [`${state} · ${troubleText(check.trouble, words, paint)}`];
  const findings = check.findings.map((finding) => findingText(finding, words, names, paint));
  const ofAccount = accountDown(check, language);
  if (ofAccount !== null) return [`${state} · ${ofAccount}`, ...findings];
  const [first, ...others] = findings;
  return [`${state} · ${first ?? words.nothingWrong}`, ...others];
}

/** What stands for `imapscope` in the commands above, where that alone is not found. */
function calledHere(
  { findings }: CheckReport,
  { language, called = null }: { language: Language; called?: string | null },
  words: CheckTextWords,
  paint: Paint,
): string[] {
  if (called === null || findings.length === 0) return [];
  return [plain(say(words.called, { command: called }, language), paint)];
}

/** What kept us from checking, and what to do about it here. */
function troubleText({ title, cause, fix, failure }: TroubleReport, words: CheckTextWords, paint: Paint): string {
  return [
    `${paint("bold", title)} ${paint("dim", `[${failure.code}]`)}`,
    `  ${plain(cause, paint)}`,
    `  ${paint("underline", words.forImapscope)}`,
    ...fix.map((step, index) => `    ${index + 1}. ${plain(step, paint)}`),
  ].join("\n");
}

function findingText(finding: FindingReport, words: CheckTextWords, names: Names, paint: Paint): string {
  const steps = (title: string, list: readonly string[]) =>
    list.length === 0
      ? []
      : [`  ${paint("underline", title)}`, ...list.map((step, index) => `    ${index + 1}. ${plain(step, paint)}`)];
  const marks = [finding.id, names.severity[finding.severity], ...(finding.transient ? [words.mayPass] : [])].join(
    ", ",
  );
  return [
    `${paint("bold", finding.title)} ${paint("dim", `[${marks}]`)}`,
    `  ${finding.severityReason}`,
    `  ${plain(finding.cause, paint)}`,
    ...steps(words.forYou, finding.fix.user),
    ...steps(words.forAdministrator, finding.fix.admin),
    ...steps(words.toVerify, finding.verify),
    `  ${paint("dim", `${words.more}${finding.reference}`)}`,
  ].join("\n");
}

/** Backticks mark what is to be typed: shown in colour, or as they are. */
function plain(text: string, paint: Paint): string {
  return text.replace(/`([^`]*)`/g, (marked, inner: string) => {
    const painted = paint("cyan", inner);
    return painted === inner ? marked : painted;
  });
}

function transcriptText(check: CheckReport, words: CheckTextWords, paint: Paint): string {
  const arrow = { client: "→", server: "←", note: "…" } as const;
  const twoSessions = check.transcript.some(({ session }) => session === 2);
  const lines = check.transcript.map(
    ({ at, from, session = " ", line }) =>
      `  ${paint("dim", `${(at * 1000).toFixed(1).padStart(9)} ms`)} ${twoSessions ? session : ""}${arrow[from]} ${line}`,
  );
  return [paint("bold", words.transcript), ...lines].join("\n");
}

function duration(report: PhaseReport): string {
  return report.status === "skipped" ? "" : milliseconds(report.seconds);
}

function milliseconds(seconds: number): string {
  const ms = seconds * 1000;
  return `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
}
