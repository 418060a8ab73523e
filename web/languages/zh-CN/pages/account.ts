import type { PageTranslation } from "../../translation.ts";

/** What the page of one's own account says, in simplified Chinese. */
export const account: PageTranslation["account"] = {
  title: "您是 {name}",
  nobody: "您没有登录",
  role: {
    visitor: "您可以检查自己的邮箱、查询问题，以及设置邮件程序。",
    viewer: "您可以查看所有服务器及其检查结果。发起检查和重新加载配置只有操作员可以做。",
    operator: "您可以查看所有服务器及其检查结果、发起检查，以及重新加载配置。",
    scraper: "您可以读取监控指标。",
  },
  proxy: "登录由单位的网关负责。要退出，请在网关那里退出。",
  sessions: "已登录的位置",
  others: "其他已登录的人",
  columns: { who: "用户", from: "来自", began: "登录时间", used: "最近使用" },
  current: "当前会话",
  end: "退出那里的登录",
  endOf: "退出那里的登录：{name}，来自 {from}",
  endOthers: "退出其他所有位置",
  ended: "已结束 {count} 个会话。",
  notEnded: "有会话未能结束。请重试。",
  alone: "您没有在其他地方登录。",
};
