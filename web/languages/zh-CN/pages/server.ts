import type { PageTranslation } from "../../translation.ts";

/** The page of a server, in Chinese. */
export const server: PageTranslation["server"] = {
  every: "每 {rhythm}检查一次",
  cron: "按计划 `{expression}` 检查",
  checkNow: "立即检查",
  checkFully: "完整检查",
  checkFullyWhy: "另外检查每个地址、其他端口和各个 TLS 版本，需要更长时间",
  firstCheck: "首次检查正在进行，结果会自动显示在这里。",
  past: "当前显示的是 {moment} 的检查。",
  toLatest: "查看最近一次",
  findingsBefore: "最近一次检查发现的问题",
  unconfirmed: "最近一次检查的结果是“{state}”，尚未确认：很快会再检查一次，结果相同才算数。",
  inMaintenance: "{name} 正在维护",
  paused: "维护将持续到 {until}，期间不自动检查，也不判断状态。可以手动检查，结果不会改变状态。",
  underWay: "正在进行的检查",
  stepRunning: "进行中",
  stepWaiting: "等待中",
  answered: "完整检查，{age}",
  recent: {
    heading: "检查记录",
    none: "还没有。",
    time: "时间",
    seconds: "用时",
    state: "状态",
    showAll: "显示最近 {count} 次",
    older: "显示更早的检查",
    end: "保留的检查记录已全部列出。",
  },
  latest: "最近的检查：{list}",
  latestPart: "{count} 次{state}",
  noLatest: "还没有检查",
  vitals: { heading: "可靠性", until: "至 {day}", sync: "双设备同步" },
  unknown: {
    title: "没有名为 {name} 的服务器",
    text: "它可能已从配置中移除，或者配置中的写法不同。",
  },
};
