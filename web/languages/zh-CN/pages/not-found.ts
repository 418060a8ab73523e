import type { PageTranslation } from "../../translation.ts";

/** What is said where there is no page, in Chinese. */
export const notFound: PageTranslation["notFound"] = {
  title: "没有这个页面",
  text: "`{path}` 不存在。链接可能已经失效，或者输入有误。",
};
