import type { PageTranslation } from "../../translation.ts";

/** What the first page says to visitors, in simplified Chinese. */
export const visitor: PageTranslation["visitor"] = {
  title: "您的邮箱能用吗？",
  intro: "看看哪里有问题，该怎么办。这些功能不需要账号。",
  check: "输入邮箱地址，逐步查看邮箱能否连接；如果不能，会告诉您要改什么。",
  problems: "邮件程序显示错误？在这里查它的含义。",
  setup: "邮件程序的正确设置，一步一步来。",
  staff: "您负责管理这些服务器？登录后可以查看它们现在和过去的状态。",
  noRole: "您的账号无权查看服务器。如有需要，请联系管理员。",
};
