import { computed } from "@preact/signals";
import { catalogue as en } from "./en/catalogue.ts";
import { language } from "./language.ts";
import { catalogue as zhCn } from "./zh-cn/catalogue.ts";

/** What the pages of the catalogue say; apart from the rest, as they are loaded later. */
export type CatalogueWords = typeof en;

/** The same in the reader's language. */
export const catalogueWords = computed<CatalogueWords>(() => ({ en, "zh-CN": zhCn })[language.value]);
