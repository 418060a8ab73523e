import { computed } from "@preact/signals";
import { capabilities as en } from "./en/capabilities.ts";
import { language } from "./language.ts";
import { capabilities as zhCn } from "./zh-cn/capabilities.ts";

/** What is said of capabilities; apart from the rest, as it is loaded later. */
export type CapabilityWords = typeof en;

/** The same in the reader's language. */
export const capabilityWords = computed<CapabilityWords>(() => ({ en, "zh-CN": zhCn })[language.value]);
