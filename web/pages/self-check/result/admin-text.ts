import type { CheckReport } from "../../../../server/contract/answers/check.ts";
import type { PhaseReport } from "../../../../server/contract/facts.ts";
import { hostPort } from "../../../../server/contract/host-port.ts";
import { saidBy } from "../../../../server/diagnose/said-by.ts";
import { plainText } from "../../../text/code-parts.ts";
import type { SelfCheckWords } from "../words.ts";
import { reportedFinding } from "./main-finding.ts";

type Labels = Pick<SelfCheckWords, "report" | "security" | "failed">;

/** A check as a text for whoever runs the server: what was tried, what failed with which words, and what repairs it. */
export function adminText(check: CheckReport, address: string, { report, security, failed }: Labels): string {
  const { server, phases, findings } = check;
  const broken = phases.find((phase) => phase.status === "failed");
  const main = reportedFinding(check);
  const others = findings.filter((one) => one !== main && one.severity !== "notice");
  const user = server.user && server.user !== address ? ` (${server.user})` : "";
  const lines = [
    `${report.address}: ${address}${user}`,
    `${report.server}: ${hostPort(server)}, ${security[server.security]}`,
    `${report.time}: ${check.startedAt}`,
    `${report.result}: ${main ? plainText(main.title) : report.none}`,
    ...others.map(({ title }) => `  + ${plainText(title)}`),
    ...(broken?.status === "failed" && check.state !== "unknown"
      ? [
          `${report.step}: ${failed[broken.phase]} (${broken.phase})`,
          `${isAnswer(broken) ? report.answer : report.error}: ${answerOf(broken.failure.code, broken.failure.text)}`,
        ]
      : []),
  ];
  const steps = main?.fix.admin ?? [];
  const fixes = steps.map((step, index) => `${index + 1}. ${step}`);
  return [...lines, ...(fixes.length > 0 ? ["", `${report.steps}:`, ...fixes] : [])].join("\n");
}

/** Whether the text is what the server answered. */
function isAnswer({ phase, failure }: Extract<PhaseReport, { status: "failed" }>): boolean {
  return phase !== "token" && saidBy(failure) === "server";
}

function answerOf(code: string, text: string): string {
  return text === "" || text === code ? code : `[${code}] ${text}`;
}
