import type { FirstTranslation } from "../translation.ts";
import { notFound } from "./pages/not-found.ts";
import { overview } from "./pages/overview.ts";
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

/** The page in simplified Chinese, but for what is loaded later. */
export const ZH_CN: FirstTranslation = {
  notFound,
  overview,
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
