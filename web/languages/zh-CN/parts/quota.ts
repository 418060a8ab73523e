import type { PageTranslation } from "../../translation.ts";

/** How full a mailbox is, in Chinese. */
export const quota: PageTranslation["quota"] = {
  heading: "空间",
  used: "{used} / {limit}",
  unlimited: "已用 {used}，不限量",
  resources: { STORAGE: "存储空间", MESSAGE: "邮件数" },
};
