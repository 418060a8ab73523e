import type { PageTranslation } from "../translation.ts";
import { checkReport } from "./pages/check-report.ts";
import { notFound } from "./pages/not-found.ts";
import { overview } from "./pages/overview.ts";
import { catalogue } from "./pages/problems.ts";
import { selfCheck } from "./pages/self-check.ts";
import { checkNow } from "./pages/server/check-now.ts";
import { history } from "./pages/server/history.ts";
import { server } from "./pages/server.ts";
import { setup } from "./pages/setup.ts";
import { capabilities } from "./parts/capabilities.ts";
import { certificate } from "./parts/certificate.ts";
import { check } from "./parts/check.ts";
import { steps } from "./parts/course.ts";
import { problem } from "./parts/findings.ts";
import { mailboxes } from "./parts/mailboxes.ts";
import { quota } from "./parts/quota.ts";
import { state } from "./parts/state.ts";
import { sync } from "./parts/sync.ts";
import { transcript } from "./parts/transcript.ts";
import { common } from "./parts.ts";
import { shell } from "./shell.ts";

/** The page in simplified Chinese. */
export const ZH_CN: PageTranslation = {
  checkReport,
  notFound,
  overview,
  catalogue,
  selfCheck,
  checkNow,
  history,
  server,
  setup,
  capabilities,
  certificate,
  check,
  steps,
  problem,
  mailboxes,
  quota,
  state,
  sync,
  transcript,
  common,
  shell,
};
