import type { QuotaWords } from "../../../parts/quota/words.ts";

/** How full a mailbox is, in Chinese. */
export const quota: QuotaWords = {
  heading: "空间",
  used: (used, limit) => `${used} / ${limit}`,
  unlimited: (used) => `已用 ${used}，不限量`,
  resources: { STORAGE: "存储空间", MESSAGE: "邮件数" },
};
