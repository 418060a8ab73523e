import type { Translation } from "../translation.ts";

/** What a report says besides: `server/present/html/words.ts`. */
export const report: Translation["report"] = {
  accountDown: "{server} 的检查账号 {user} 无法收信",
  colon: "：",
  took: "用时 {time}",
  asUser: "用户 {name}",
  withoutLogin: "不登录",
  findings: "有什么问题，该怎么办",
  steps: "检查步骤",
  certificate: "证书",
  subject: "颁发给",
  issuer: "颁发者",
  names: "适用名称",
  until: "到期日期",
  from: "生效日期",
  fingerprint: "SHA-256",
  madeBy: "由 imapscope {version} 生成，密码和令牌已隐去。",
};
