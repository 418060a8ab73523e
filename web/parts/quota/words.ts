import { spoken } from "../../languages/language.ts";
import { quota as zhCn } from "../../languages/zh-CN/parts/quota.ts";

/** How full a mailbox is, in English. */
export const quota = {
  heading: "Space",
  used: (used: string, limit: string) => `${used} of ${limit}`,
  unlimited: (used: string) => `${used}, no limit`,
  resources: { STORAGE: "Storage", MESSAGE: "Messages" },
};

/** The same in any language. */
export type QuotaWords = typeof quota;

/** The same in the reader's language. */
export const quotaWords = spoken<QuotaWords>({ en: quota, "zh-CN": zhCn });
