import type { CheckReport } from "../../../../server/contract/answers/check.ts";
import { say } from "../../../languages/say.ts";
import type { SelfCheckWords } from "../words.ts";
import { mainFinding } from "./main-finding.ts";

/** The one sentence that a check comes to. */
export function resultTitle(check: CheckReport, texts: SelfCheckWords["result"]): string {
  const finding = mainFinding(check);
  if (finding) return finding.title;
  if (check.state === "unknown") return texts.unknown;
  return check.depth === "connect" ? texts.reachable : say(texts.works, { user: check.server.user ?? "" });
}

/** Whether it is the visitor, the server, or can be either; null where nothing fails, or nothing is known. */
export function verdictOf(check: CheckReport): keyof SelfCheckWords["verdict"] | null {
  const finding = check.state === "unknown" ? null : mainFinding(check);
  if (finding === null || finding.who.length === 0) return null;
  return finding.who.length > 1 ? "both" : (finding.who[0] ?? null);
}
