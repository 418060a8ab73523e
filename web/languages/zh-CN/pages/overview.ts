import type { Counts, Headline, Reason } from "../../../pages/overview/headline.ts";
import type { OverviewWords } from "../../../pages/overview/words.ts";
import { plainText } from "../../../text/code-parts.ts";
import { steps } from "../parts/course.ts";
import { accountDown, PREDICATES } from "../predicates.ts";

/** The overview, in Chinese. */
export const overview: OverviewWords = {
  title: "总览",
  headline,
  rest,
  sentences: (parts) => parts.join(""),
  lastCheck: (age) => `最近一次检查：${age}。`,
  noServers: "把要检查的服务器写进 `imapscope.yaml` 即可，步骤如下。",
  nothingChecked: "首轮检查正在进行，结果会自动显示在这里。",
  servers: "服务器",
  filter: "按服务器、标签或问题查找",
  filterStates: "只看",
  filterLabels: "标签",
  anyLabel: (key) => `不限 ${key}`,
  stateCount: (count, state) => `${count} 台${state}`,
  shown: (shown, total) => `显示 ${shown} 台，共 ${total} 台`,
  noneFound: "没有符合条件的服务器。",
  showAll: "显示全部服务器",
  columns: {
    state: "状态",
    name: "服务器",
    day: "最近 24 小时",
    seconds: "用时",
    certificate: "证书",
    sync: "同步",
    checked: "检查于",
  },
  sort: (column) => `按${column}排序`,
  day: (parts) =>
    parts.length === 0
      ? "最近 24 小时没有数据"
      : `最近 24 小时：${parts.map(({ count, state }) => `${state} ${count} 小时`).join("，")}`,
  notChecked: "尚未检查",
  paused: (until) => `维护中，至 ${until}`,
  leftAlone: (until) => `${until} 后再检查`,
  leftAloneWhy: "服务器要求在此之前不要连接",
  firstSteps: {
    heading: "三分钟完成第一次检查",
    example: "让 imapscope 生成一份带完整说明的示例：`npx imapscope config example > imapscope.yaml`",
    write: "把您的服务器写进去。密码不写在文件里，这里放在环境变量中：",
    check: "检查写得对不对：`npx imapscope config check imapscope.yaml`",
    reload: (url) => `重新启动 imapscope，或者让它重新读取文件：\`curl -X POST ${url}\``,
    without: "没有配置服务器时，也可以使用：",
  },
};

function headline(line: Headline, demo: boolean): string {
  const servers = demo ? "演示服务器" : "服务器";
  switch (line.kind) {
    case "no-servers":
      return "还没有配置服务器";
    case "nothing-checked":
      return "还没有进行过检查";
    case "all-paused":
      return line.only ? `${line.only} 正在维护` : `全部 ${line.total} 台${servers}都在维护`;
    case "fine":
      if (line.only) return `${line.only} 运行正常`;
      if (line.checked < line.total && !line.waiting) {
        return `${line.total} 台${servers}中有 ${line.checked} 台运行正常`;
      }
      if (line.checked < line.total) return `${line.total} 台${servers}中，已检查的 ${line.checked} 台运行正常`;
      return `全部 ${line.total} 台${servers}运行正常`;
    case "trouble": {
      const who = line.only ? `${line.only} ` : `${line.total} 台${servers}中有 ${line.count} 台`;
      const what = line.ofAccount ? accountDown(who, line.user) : `${who}${PREDICATES[line.state]}`;
      return `${what}${because(line.reason)}`;
    }
  }
}

function because(reason: Reason): string {
  switch (reason.kind) {
    case "finding":
      return `：${plainText(reason.finding.title)}`;
    case "phases":
      return `：${reason.phases.map((phase) => steps.fails[phase]).join("；")}`;
    case "several":
      return reason.count > 1 ? `，原因有 ${reason.count} 种` : "，原因相同";
    case "none":
      return "";
  }
}

function rest({ down, degraded, warning, unknown, waiting, paused, up }: Counts): string {
  const parts = [
    down > 0 && `${down} 台不可用`,
    degraded > 0 && `${degraded} 台部分故障`,
    warning > 0 && `${warning} 台需要注意`,
    unknown > 0 && `${unknown} 台无法测试`,
    up > 0 && `${up} 台正常`,
    paused > 0 && `${paused} 台正在维护`,
    waiting > 0 && `${waiting} 台尚未检查`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? "" : `另有 ${parts.join("，")}。`;
}
