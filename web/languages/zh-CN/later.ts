import type { LaterTranslation } from "../translation.ts";
import { account } from "./pages/account.ts";
import { checkReport } from "./pages/check-report.ts";
import { catalogue } from "./pages/problems.ts";
import { selfCheck } from "./pages/self-check.ts";
import { checkNow } from "./pages/server/check-now.ts";
import { history } from "./pages/server/history.ts";
import { server } from "./pages/server.ts";
import { setup } from "./pages/setup.ts";
import { signIn } from "./pages/sign-in.ts";
import { visitor } from "./pages/visitor.ts";

/** What the pages that are loaded later say in simplified Chinese. */
export const ZH_CN: LaterTranslation = {
  account,
  checkReport,
  catalogue,
  selfCheck,
  checkNow,
  history,
  server,
  setup,
  signIn,
  visitor,
};
