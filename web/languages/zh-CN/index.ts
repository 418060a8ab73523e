import type { Words } from "../words.ts";
import { history } from "./pages/history.ts";
import { overview } from "./pages/overview.ts";
import { server } from "./pages/server.ts";
import { steps } from "./parts/course.ts";
import { problem } from "./parts/findings.ts";
import { sync } from "./parts/sync.ts";

/** The page in simplified Chinese. */
export const zhCn: Words = {
  name: "中文",
  skip: "跳到正文",
  loading: "正在加载……",
  nav: {
    label: "页面",
    overview: "总览",
    check: "检查我的邮箱",
    problems: "问题大全",
    setup: "邮箱设置",
    home: "imapscope，回到总览",
  },
  connection: { connecting: "正在连接", live: "实时", lost: "已断开" },
  lost: {
    text: (age) => `与 imapscope 的连接已断开。当前显示的是${age}的状态，连接会自动恢复。`,
    retry: "立即重试",
  },
  outdated: { text: "打开此页面后，imapscope 已经更新。", reload: "加载新页面" },
  theme: { system: "主题：跟随系统", light: "主题：浅色", dark: "主题：深色" },
  switchLanguage: (name) => `切换到 ${name}`,
  demo: {
    title: "这是演示。",
    text: "这些服务器由 imapscope 自己运行，其中多数故意设有故障。",
    own: "要检查自己的服务器：执行 `npx imapscope config example > imapscope.yaml`，把服务器写进该文件，再执行 `npm start`。",
  },
  fault: {
    unreachable: {
      title: "无法连接 imapscope",
      text: "它可能已经停止运行，也可能是这台设备没有联网。页面会自动重试。",
    },
    refused: {
      title: (status) => `imapscope 返回了错误（${status}）`,
      text: "原因记录在它的日志里。可以稍后再试。",
    },
    unexpected: {
      title: "页面无法识别 imapscope 的应答",
      text: "页面的版本可能比后台程序旧。重新加载页面通常就能解决。",
    },
    crashed: {
      title: "页面出错了",
      text: "要显示的内容没能显示出来。这与您的邮件服务器无关。",
    },
    notLoaded: {
      title: "页面的这一部分没能加载",
      text: "可能是无法连接 imapscope，也可能是它已经更新：如果已经更新，请重新加载页面。",
    },
    retry: "重试",
    reload: "重新加载页面",
  },
  copy: { copy: "复制", copied: "已复制", failed: "复制失败", what: (text) => `复制：${text}` },
  state: { up: "正常", warning: "警告", degraded: "部分故障", down: "不可用", unknown: "未知" },
  validity: {
    left: (days) => days,
    today: "不足一天",
    expired: (days) => `已过期 ${days}`,
    expiredToday: "今天已过期",
  },
  security: { "implicit-tls": "TLS", starttls: "STARTTLS", none: "未加密" },
  footer: { version: (version) => `imapscope ${version}`, metrics: "监控指标", api: "API" },
  notFound: {
    title: "没有这个页面",
    text: (path) => `\`${path}\` 不存在。链接可能已经失效，或者输入有误。`,
    home: "回到总览",
    servers: "或者直接查看某台服务器",
    server: (name) => `没有名为 ${name} 的服务器`,
    serverText: "它可能已从配置中移除，或者配置中的写法不同。",
    check: "这次检查的记录已经不在了",
    checkText: "超过配置的保留时间后，旧的检查记录会被删除。",
    checkBack: "查看最近一次检查",
    problem: (id) => `没有名为 ${id} 的问题`,
    problemText: "链接可能已经失效，或者输入有误。imapscope 能识别的所有问题都在列表里。",
    problemBack: "查看所有问题",
  },
  history,
  overview,
  problem,
  server,
  steps,
  sync,
  firstSteps: {
    heading: "三分钟完成第一次检查",
    example: "让 imapscope 生成一份带完整说明的示例：`npx imapscope config example > imapscope.yaml`",
    write: "把您的服务器写进去。密码不写在文件里，这里放在环境变量中：",
    check: "检查写得对不对：`npx imapscope config check imapscope.yaml`",
    reload: (url) => `重新启动 imapscope，或者让它重新读取文件：\`curl -X POST ${url}\``,
    without: "没有配置服务器时，也可以使用：",
  },
  vitals: { heading: "可靠吗？", until: (day) => `至 ${day}`, sync: "双设备同步" },
};
