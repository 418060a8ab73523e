import { names } from "../../../../server/languages/zh-CN/names.ts";
import type { PageTranslation } from "../../translation.ts";

/** The steps of a check, and their course, in Chinese. */
export const steps: PageTranslation["steps"] = {
  name: names.phase,
  fails: {
    dns: "查找不到地址",
    tcp: "无法建立连接",
    tls: "无法建立加密连接",
    greeting: "不像是邮件服务器",
    capability: "无法获取服务器功能",
    starttls: "无法切换到加密连接",
    token: "无法获取访问令牌",
    auth: "登录失败",
    list: "无法列出文件夹",
    status: "无法统计邮件",
    quota: "无法查询配额",
    sync: "两台设备无法保持同步",
    logout: "退出登录失败",
  },
  skipped: "未进行：“{step}”失败",
  heldBack: "没有尝试：上一次被拒绝",
  notApplicable: "不在这次检查之内",
  failed: "失败",
  family: { 4: "IPv4", 6: "IPv6" },
  clean: "正常结束",
  unclean: "未正常退出就断开了连接",
  columns: { step: "步骤", course: "过程", seconds: "用时", learnt: "结果" },
  barAt: "第 {at}时开始",
  lastCheck: "最近一次检查（{age}）：{time}",
  pastCheck: "{moment} 的检查：{time}",
  share: "可分享、可打印的报告",
  ttl: "缓存 {span}",
  ttlWhy: "其他系统会把这些地址缓存这么久（TTL）",
};
