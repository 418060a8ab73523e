import { names } from "../../../server/languages/zh-CN/names.ts";
import type { PageTranslation } from "../translation.ts";

/** What several parts of the page say, in Chinese. */
export const common: PageTranslation["common"] = {
  loading: "正在加载……",
  nav: {
    label: "页面",
    overview: "总览",
    check: "检查我的邮箱",
    problems: "问题大全",
    setup: "邮箱设置",
    home: "imapscope，回到总览",
  },
  fault: {
    unreachable: {
      title: "无法连接 imapscope",
      text: "它可能已经停止运行，也可能是这台设备没有联网。页面会自动重试。",
    },
    refused: {
      title: "imapscope 返回了错误（{status}）",
      text: "原因记录在它的日志里。可以稍后再试。",
    },
    unexpected: {
      title: "页面无法识别 imapscope 的响应",
      text: "页面的版本可能比后台程序旧。重新加载页面通常就能解决。",
    },
    crashed: {
      title: "页面出错了",
      text: "内容无法显示。这与您的邮件服务器无关。",
    },
    notLoaded: {
      title: "页面的这一部分没能加载",
      text: "可能是无法连接 imapscope，也可能是它已经更新：如果已经更新，请重新加载页面。",
    },
    retry: "重试",
    reload: "重新加载页面",
  },
  copy: { copy: "复制", copied: "已复制", failed: "复制失败", what: "复制：{text}" },
  security: names.security,
  trend: "{least}到 {most}",
  none: "–",
  user: "用户 `{name}`",
  noLogin: "不登录",
  signIn: "登录",
  roles: { visitor: "访客", viewer: "查看者", operator: "操作员", scraper: "指标采集" },
  ways: {
    home: "回到总览",
    servers: "或者直接查看某台服务器",
  },
};
