import { computed } from "@preact/signals";
import { checkReport as en } from "./en/check-report.ts";
import { language } from "./language.ts";
import { checkReport as zhCn } from "./zh-cn/check-report.ts";

/** What the report of a check says besides; apart from the rest, as it is loaded later. */
export type CheckReportWords = typeof en;

/** The same in the reader's language. */
export const checkReportWords = computed<CheckReportWords>(() => ({ en, "zh-CN": zhCn })[language.value]);
