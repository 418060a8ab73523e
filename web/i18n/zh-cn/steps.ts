import type { Words } from "../words.ts";

/** The steps of a check in plain Chinese. */
export const steps: Words["steps"] = {
  name: {
    dns: "查找地址",
    tcp: "建立连接",
    tls: "加密连接",
    greeting: "服务器问候",
    capability: "询问支持的功能",
    starttls: "切换到 TLS",
    token: "获取访问令牌",
    auth: "登录",
    list: "列出文件夹",
    status: "统计邮件",
    quota: "查询配额",
    logout: "退出登录",
  },
  fails: {
    dns: "查找不到地址",
    tcp: "无法建立连接",
    tls: "无法建立加密连接",
    greeting: "没有像邮件服务器那样应答",
    capability: "没有说明支持哪些功能",
    starttls: "无法切换到加密连接",
    token: "无法获取访问令牌",
    auth: "登录失败",
    list: "无法列出文件夹",
    status: "无法统计邮件",
    quota: "无法查询配额",
    logout: "退出登录失败",
  },
  skipped: (step) => `未进行：“${step}”失败`,
  notApplicable: "不在这次检查之内",
  failed: "失败",
  family: { 4: "IPv4", 6: "IPv6" },
  clean: "正常结束",
  unclean: "没有道别就断开了",
};
