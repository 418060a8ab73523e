/** The languages in which every text exists, the one that is written first in front. */
export const LANGUAGES = ["en", "zh-CN"] as const;

/** A language tag (BCP 47). */
export type Language = (typeof LANGUAGES)[number];
