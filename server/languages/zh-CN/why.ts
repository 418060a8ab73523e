import type { Translation } from "../translation.ts";

/** Why a message is taken for a diagnosis: `server/present/explain-words.ts`. */
export const why: Translation["why"] = {
  code: "代码“{words}”表示这种情况。",
  provider: "“{words}”是该服务商或服务器软件对此的说法。",
  client: "邮件客户端或其组件用“{words}”报告这种情况。",
  fingerprint: "“{words}”是{program}的{tongue}界面对“{failure}”的提示。",
  words: "“{words}”这样的措辞指向这种情况。",
  circumstance: "您描述的情况（“{words}”）指向这个原因。",
  perhaps: "“{words}”可能是这种情况，也可能另有原因。",
  also: "有些服务器在这种情况下也会返回“{words}”。",
  complaint: "这是“{words}”的可能原因之一。",
};
