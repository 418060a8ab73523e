import type { Translation } from "../translation.ts";

/** What the command line says of an explanation: `server/present/text/explanation-words.ts`. */
export const explanation: Translation["explanation"] = {
  confidence: { certain: "确定", likely: "很可能", possible: "有可能" },
  nothing: "没有识别出这段文字对应的错误。请尽量提供服务器返回的原文，包括方括号里的内容。",
};
