import type { CheckReport } from "../../server/diagnose/check.ts";
import type { SelfCheckWords } from "../i18n/en/self-check.ts";
import { mainFinding } from "./main-finding.ts";

/** The one sentence that a check comes to. */
export function resultTitle(check: CheckReport, texts: SelfCheckWords["result"]): string {
  const finding = mainFinding(check);
  if (finding) return finding.title;
  if (check.state === "unknown") return texts.unknown;
  return check.depth === "connect" ? texts.reachable : texts.works(check.server.user ?? "");
}
