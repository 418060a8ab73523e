import { computed } from "@preact/signals";
import type { Language } from "../../server/contract/languages.ts";
import { selfCheck as en, type SelfCheckWords } from "./en/self-check.ts";
import { language } from "./language.ts";
import { selfCheck as zhCn } from "./zh-cn/self-check.ts";

const WORDS: Readonly<Record<Language, SelfCheckWords>> = { en, "zh-CN": zhCn };

/** The texts of the self-check in the reader's language; apart from the others, as they are loaded with its page. */
export const selfCheckWords = computed<SelfCheckWords>(() => WORDS[language.value]);
