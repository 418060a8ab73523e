import { SERVER_PAGE } from "./annotations.ts";
import { type RuleGroup, watched } from "./rule.ts";

/** The share of checks that may fail: an objective of 99.9 %, as an example. */
const BUDGET = 0.001;

/**
 * Two windows: the long one says that it matters, the short one that it still goes on. There are few checks in an hour, so
 * one or two failures among them are not taken for a trend; `increase` extrapolates, hence the half.
 */
function burning(factor: number, long: string, short: string): string {
  const over = (window: string) => `imapscope:check_failures:ratio_rate${window} > ${factor} * ${BUDGET}`;
  return `(${over(long)} and ${over(short)} and increase(imapscope_check_failures_total[${long}]) > 2.5)`;
}

/** How fast the month's allowance of failed checks is used up. */
export const BUDGET_ALERTS: RuleGroup = {
  name: "imapscope-error-budget-alerts",
  rules: [
    {
      alert: "ImapscopeErrorBudgetBurnsFast",
      expr: watched(`(${burning(14.4, "1h", "5m")}\n  or ${burning(6, "6h", "30m")})`),
      for: "2m",
      labels: { severity: "critical" },
      annotations: {
        summary:
          "{{ $labels.server }} fails so often that the month's error budget (99.9 %) will be used up within days",
        description:
          "{{ $value | humanizePercentage }} of its checks failed in the last 1 to 6 hours; 0.1 % is allowed.",
        runbook_url: SERVER_PAGE,
      },
    },
    {
      alert: "ImapscopeErrorBudgetBurnsSlowly",
      expr: watched(`(${burning(3, "1d", "2h")}\n  or ${burning(1, "3d", "6h")})`),
      for: "15m",
      labels: { severity: "warning" },
      annotations: {
        summary: "{{ $labels.server }} fails more often than 99.9 % allows",
        description:
          "{{ $value | humanizePercentage }} of its checks failed in the last 1 to 3 days; 0.1 % is allowed.",
        runbook_url: SERVER_PAGE,
      },
    },
  ],
};
