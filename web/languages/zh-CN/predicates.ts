/** What is said of servers in a state. */
import type { State } from "../../../server/contract/states.ts";
export const PREDICATES: Readonly<Record<State, string>> = {
  up: "运行正常",
  warning: "可用，但需要注意",
  degraded: "只能部分使用",
  down: "不可用",
  unknown: "无法测试",
};

/** What is said instead of `… 不可用` where the account of the check gets no mail, and others may; a name ends with a space. */
export function accountDown(whose: string, user: string | null): string {
  return `${whose}的检查账号${user === null ? "" : ` ${user} `}无法收信`;
}
