import type { Translation } from "../translation.ts";

/** What the command line says of an explanation: `server/present/text/explanation-words.ts`. */
export const explanation: Translation["explanation"] = {
  confidence: { certain: "确定", likely: "很可能", possible: "有可能" },
  nothing: "没有识别出这段文字对应的错误。请尽量提供服务器返回的原文，包括方括号里的内容。",
  questions: "这些问题有助于缩小范围",
  answered: "（您已经说明）",
  selfCheck: "检查能查出什么（`imapscope check`，或 /check 页面）",
  usually: "常见原因，最可能的在前：",
};
