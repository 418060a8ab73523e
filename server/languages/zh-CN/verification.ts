import type { VerificationWords } from "../translation.ts";

/** What stands around the steps that show whether a problem is gone: `server/present/verification.ts`. */
export const VERIFICATION: VerificationWords = {
  onPage: "在本页再检查一次：不再报告这个问题，就说明已经解决。",
  again: "用同样的方式再检查一次：不再报告这个问题，就说明已经解决。",
  compared: "不要以服务器页面为准：那里是与之前的检查比较，过一两个小时，无论是否解决都不再列出。",
  forAdministrators: "供管理员使用：",
};
