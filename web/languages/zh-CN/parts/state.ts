import type { State } from "../../../../server/contract/states.ts";
import type { FindingReport } from "../../../../server/diagnose/check.ts";
import { scopeOfOutage } from "../../../../server/diagnose/outage.ts";
import type { StateWords } from "../../../parts/state/words.ts";
import { plainText } from "../../../text/code-parts.ts";
import type { Named } from "../../named.ts";
import { accountDown, PREDICATES } from "../predicates.ts";

/** How a server is, in Chinese. */
export const state: StateWords = {
  names: { up: "正常", warning: "警告", degraded: "部分故障", down: "不可用", unknown: "未知" },
  heading,
  since: (span, atLeast) => (atLeast ? `已超过 ${span}` : `已持续 ${span}`),
};

/** Of a server, or of the account of the check alone where no more is known to fail. */
function heading({ name, user }: Named, state: State, waiting: boolean, findings: readonly FindingReport[]): string {
  const [cause] = findings;
  if (waiting) return `${name} 尚未检查`;
  const ofAccount = state === "down" && scopeOfOutage(findings) === "account";
  const how = ofAccount ? accountDown(`${name} `, user ?? null) : `${name} ${PREDICATES[state]}`;
  return `${how}${cause && state !== "up" ? `：${plainText(cause.title)}` : ""}`;
}
