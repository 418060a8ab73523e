import { computed } from "@preact/signals";
import { setup as en } from "./en/setup.ts";
import { language } from "./language.ts";
import { setup as zhCn } from "./zh-cn/setup.ts";

/** What the setup page says; apart from the rest, as it is loaded later. */
export type SetupWords = typeof en;

/** The same in the reader's language. */
export const setupWords = computed<SetupWords>(() => ({ en, "zh-CN": zhCn })[language.value]);
