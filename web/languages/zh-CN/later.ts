import type { LaterTranslation } from "../translation.ts";
import { checkReport } from "./pages/check-report.ts";
import { catalogue } from "./pages/problems.ts";
import { selfCheck } from "./pages/self-check.ts";
import { checkNow } from "./pages/server/check-now.ts";
import { history } from "./pages/server/history.ts";
import { server } from "./pages/server.ts";
import { setup } from "./pages/setup.ts";

/** What the pages that are loaded later say in simplified Chinese. */
export const ZH_CN: LaterTranslation = {
  checkReport,
  catalogue,
  selfCheck,
  checkNow,
  history,
  server,
  setup,
};
