import { names } from "../../../../server/languages/zh-CN/names.ts";
import type { PageTranslation } from "../../translation.ts";

/** How a server is, in Chinese. */
export const state: PageTranslation["state"] = {
  names: names.state,
  is: names.is,
  notChecked: "{name} 尚未检查",
  named: "{name} {is}",
  accountDown: "{name} 的检查账号无法收信",
  accountDownAs: "{name} 的检查账号 {user} 无法收信",
  because: "{what}：{reason}",
  since: "{atLeast, select, true {已超过 {span}} other {已持续 {span}}}",
};
