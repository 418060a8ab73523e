import { describe, expect, it } from "vitest";
import type { Failure, Phases } from "../../../server/contract/facts.ts";
import type { PhaseName } from "../../../server/contract/phases.ts";
import { CATALOGUE } from "../../../server/diagnose/catalogue/index.ts";
import { diagnose } from "../../../server/diagnose/diagnose.ts";
import { endingOf } from "../../../server/probe/wire/command.ts";
import { parseStatus } from "../../../server/probe/wire/response.ts";
import { HEALTHY_INBOX, healthyFacts, NOW } from "../../support/healthy-facts.ts";
import { CASES, type Case, hintsOf } from "../recognise/cases.ts";
import { confusionMatrix } from "../recognise/confusion.ts";

/** Of all answers of servers that a check can meet, how many must be diagnosed right. */
const FLOOR = 0.9;
const ORDER: readonly PhaseName[] = ["greeting", "capability", "auth", "list", "status", "quota", "logout"];

const CONTEXT = {
  now: NOW,
  thresholds: { certificateDays: 21, quotaPercent: 90, newestMessageAge: null, seconds: {} },
  previous: null,
};

type Answer = Pick<Failure, "code" | "text" | "responseCode"> & { phase: PhaseName };

/** The server's line as the probe would hand it over; null where the case holds none, or says it where no check goes. */
function answerIn({ stage, text }: Case): Answer | null {
  const lines = text.split("\n").map((line) => line.replace(/^S: ?/, "").replace(/^(?=(?:NO|BAD) )/, "A1 "));
  const refusal = lines.map(parseStatus).find((status) => status && status.status !== "OK");
  if (!refusal) return null;
  const phase = stage === "select" ? "status" : ORDER.find((name) => name === stage);
  if (!phase) return null;
  if (refusal.status !== "BYE") return { phase, code: refusal.code ?? refusal.status, text: refusal.text };
  return { phase, ...endingOf(refusal) };
}

function diagnosed(one: Case, { phase, ...failure }: Answer): string | null {
  const { host = "mail.example.com", usesToken } = hintsOf(one);
  const value: object = {
    greeting: { speaks: "imap", status: "BYE", code: null, text: failure.text, firstBytes: "" },
    auth: { mechanism: usesToken ? "XOAUTH2" : "PLAIN" },
    status: { mailboxes: [HEALTHY_INBOX, { path: "Archive", failure }] },
  };
  const after = ORDER.slice(ORDER.indexOf(phase) + 1).map((name) => [name, { status: "skipped", because: phase }]);
  const failed = { status: "failed", at: 0.1, seconds: 0.1, failure, value: Reflect.get(value, phase) };
  const phases = Object.fromEntries([...after, [phase, failed]]) as Partial<Phases>;
  return diagnose(healthyFacts(phases, { host }), CONTEXT)[0]?.id ?? null;
}

describe("diagnose, of what real servers answered", () => {
  it("finds the cause, or says that it does not know", () => {
    const known: ReadonlySet<string> = new Set(CATALOGUE.map(({ id }) => id));
    const judged = CASES.flatMap((one) => {
      const answer = answerIn(one);
      if (!answer || one.findings.length === 0 || !one.findings.some((id) => known.has(id))) return [];
      const found = diagnosed(one, answer);
      const wanted = one.findings.includes(found ?? "") ? found : (one.findings[0] ?? null);
      return [{ wanted, found, one }];
    });
    const right = judged.filter(({ wanted, found }) => wanted === found);
    process.stdout.write(`as facts: ${right.length} of ${judged.length} right first\n${confusionMatrix(judged)}`);
    for (const { one, found } of judged.filter((each) => each.wanted !== each.found)) {
      process.stdout.write(`  ${one.id}: wanted ${one.findings}, found ${found}: ${one.text.slice(0, 150)}\n`);
    }
    expect(right.length / judged.length).toBeGreaterThanOrEqual(FLOOR);
  });
});
