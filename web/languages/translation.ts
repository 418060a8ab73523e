import type { Translated } from "../../server/contract/languages.ts";
import type { Translatable } from "../../server/contract/message.ts";
import type { AccountWords } from "../pages/account/words.ts";
import type { CheckReportWords } from "../pages/check-report/words.ts";
import type { NotFoundWords } from "../pages/not-found/words.ts";
import type { OverviewWords } from "../pages/overview/words.ts";
import type { CatalogueWords } from "../pages/problems/words.ts";
import type { SelfCheckWords } from "../pages/self-check/words.ts";
import type { CheckNowWords } from "../pages/server/check-now/words.ts";
import type { HistoryWords } from "../pages/server/history/words.ts";
import type { ServerWords } from "../pages/server/words.ts";
import type { SetupWords } from "../pages/setup/words.ts";
import type { SignInWords } from "../pages/sign-in/words.ts";
import type { VisitorWords } from "../pages/visitor/words.ts";
import type { CapabilityWords } from "../parts/capabilities/words.ts";
import type { CertificateWords } from "../parts/certificate/words.ts";
import type { CheckWords } from "../parts/check/words.ts";
import type { StepWords } from "../parts/course/words.ts";
import type { ProblemWords } from "../parts/findings/words.ts";
import type { MailboxWords } from "../parts/mailboxes/words.ts";
import type { QuotaWords } from "../parts/quota/words.ts";
import type { StateWords } from "../parts/state/words.ts";
import type { SyncWords } from "../parts/sync/words.ts";
import type { TranscriptWords } from "../parts/transcript/words.ts";
import type { CommonWords } from "../parts/words.ts";
import type { ShellWords } from "../shell/words.ts";

/** What is said by all but those pages that are loaded later, in a language that is not English, which stands beside its code. */
export type FirstTranslation = {
  notFound: Translatable<NotFoundWords>;
  overview: Translatable<OverviewWords>;
  capabilities: Translatable<CapabilityWords>;
  certificate: Translatable<CertificateWords>;
  check: Translatable<CheckWords>;
  steps: Translatable<StepWords>;
  problem: Translatable<ProblemWords>;
  mailboxes: Translatable<MailboxWords>;
  quota: Translatable<QuotaWords>;
  state: Translatable<StateWords>;
  sync: Translatable<SyncWords>;
  transcript: Translatable<TranscriptWords>;
  common: Translatable<CommonWords>;
  shell: Translatable<ShellWords>;
};

/** What the pages say that are loaded later. */
export type LaterTranslation = {
  account: Translatable<AccountWords>;
  checkReport: Translatable<CheckReportWords>;
  catalogue: Translatable<CatalogueWords>;
  selfCheck: Translatable<SelfCheckWords>;
  checkNow: Translatable<CheckNowWords>;
  history: Translatable<HistoryWords>;
  server: Translatable<ServerWords>;
  setup: Translatable<SetupWords>;
  signIn: Translatable<SignInWords>;
  visitor: Translatable<VisitorWords>;
};

/** Everything that the page says in a language. */
export type PageTranslation = FirstTranslation & LaterTranslation;

/** Where a language is to be had, in two parts. */
type Source = { first: () => Promise<FirstTranslation>; later: () => Promise<LaterTranslation> };

/** Where each language is to be had; it is loaded when somebody reads it. */
export const TRANSLATIONS: Readonly<Record<Translated, Source>> = {
  "zh-CN": {
    first: () => import("./zh-CN/index.ts").then(({ ZH_CN }) => ZH_CN),
    later: () => import("./zh-CN/later.ts").then(({ ZH_CN }) => ZH_CN),
  },
};
