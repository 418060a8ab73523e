import { computed } from "@preact/signals";
import { checkNow as en } from "./en/check-now.ts";
import { language } from "./language.ts";
import { checkNow as zhCn } from "./zh-cn/check-now.ts";

/** What is said of a check that was asked for; apart from the rest, as it is loaded later. */
export type CheckNowWords = typeof en;

/** The same in the reader's language. */
export const checkNowWords = computed<CheckNowWords>(() => ({ en, "zh-CN": zhCn })[language.value]);
