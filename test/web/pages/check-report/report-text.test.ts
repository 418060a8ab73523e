import { describe, expect, it } from "vitest";
import type { CheckReport } from "../../../../server/contract/answers/check.ts";
import { asWords } from "../../../../server/contract/message.ts";
import { report } from "../../../../server/present/report.ts";
import { ZH_CN } from "../../../../web/languages/zh-CN/index.ts";
import { ZH_CN as LATER } from "../../../../web/languages/zh-CN/later.ts";
import { reportText } from "../../../../web/pages/check-report/report-text.ts";
import { type CheckReportWords, checkReport } from "../../../../web/pages/check-report/words.ts";
import { type StepWords, steps } from "../../../../web/parts/course/words.ts";
import { type ProblemWords, problem } from "../../../../web/parts/findings/words.ts";
import { type StateWords, state } from "../../../../web/parts/state/words.ts";
import { type CommonWords, common } from "../../../../web/parts/words.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";
import { expiredFinding } from "../../../support/healthy-summary.ts";

const healthy = report(healthyCheck(), "en");
const en = { common, state, problem, steps };
const checkReportZh = asWords<CheckReportWords>(LATER.checkReport);
const zhCn = {
  common: asWords<CommonWords>(ZH_CN.common),
  state: asWords<StateWords>(ZH_CN.state),
  problem: asWords<ProblemWords>(ZH_CN.problem),
  steps: asWords<StepWords>(ZH_CN.steps),
};
const url = "http://127.0.0.1:9143/checks/1";

describe("a check as text for the administrator", () => {
  it("names the server, the finding with its fixes, the steps, and where the report is", () => {
    const check: CheckReport = { ...healthy, state: "down", findings: [expiredFinding()] };
    const text = reportText(check, { words: en, report: checkReport, language: "en", url });
    for (const part of ["mail.example.com:993", "tls-certificate-expired", "certbot renew", "Find the address", url]) {
      expect(text).toContain(part);
    }
  });

  it("says that nothing is wrong, in the reader's language, and holds no dialogue", () => {
    const text = reportText(healthy, { words: zhCn, report: checkReportZh, language: "zh-CN", url });
    expect(text).toContain(checkReportZh.text.fine);
    expect(text).not.toContain(healthy.transcript[0]?.line ?? "S:");
  });
});
