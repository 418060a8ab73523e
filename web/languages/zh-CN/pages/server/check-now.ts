import type { PageTranslation } from "../../../translation.ts";

/** A check that was asked for, and the rhythm of those that come by themselves, in simplified Chinese. */
export const checkNow: PageTranslation["checkNow"] = {
  checking: "正在检查，{span}",
  stopWaiting: "不再等待",
  checked: "检查完毕：{sentence}。",
  earlier: "这是 {time}（{age}）那次检查的结果，没有重新检查。",
  asksToBeLeft: "服务器要求暂时不要连接：{time} 之前也不会自动检查。",
  tooSoon: "距离上次检查太近，没有再次连接服务器。",
  heldBack:
    "这次检查没有登录：上一次登录在 {refused} 被拒绝，下一次登录将在 {until} 进行，因为反复登录失败会导致服务器锁定账号。",
  report: "查看那次的报告",
  allTheSame: "仍要检查",
  allTheSameWhy: "立即重新检查；每台服务器每分钟只能这样检查一次",
  allTheSameAlone: "不顾服务器的要求立即连接，每分钟最多一次",
  allTheSameLogin: "不顾上一次登录被拒绝，立即登录，每分钟最多一次",
  allTheSameFrom: "{time} 之后可以强制重新检查。",
  leftAlone: "应服务器要求，{time} 之前不检查；平时{usual}",
};
