import { names } from "../../../../server/languages/zh-CN/names.ts";
import type { PageTranslation } from "../../translation.ts";

/** What is wrong and what to do, in Chinese. */
export const problem: PageTranslation["problem"] = {
  heading: "现在有什么问题，该怎么办",
  notes: "{count} 条提示，不影响使用",
  reader: { label: "按角色查看步骤", admin: "管理员", user: "邮箱用户" },
  doAdmin: "管理员可以这样做",
  doUser: "邮箱用户可以这样做",
  onlyAdmin: "只有管理员才能解决。",
  onlyUser: "管理员无需处理，邮箱用户自己就能解决。",
  nothing: "无需处理。",
  forWhom: {
    admin: "由管理员处理",
    user: "由邮箱用户处理",
    adminOrUser: "由管理员或邮箱用户处理",
    userOrAdmin: "由邮箱用户或管理员处理",
  },
  moreSteps: "还有 {count} 步",
  moreServers: "以及另外 {count} 台",
  servers: "有此问题的服务器",
  shownFor: "针对",
  shownForMany: "{more, plural, =0 {{name}} other {{name} 等 {all} 台}}",
  severity: names.severity,
  referenceOf: "在 {host} 查看更多",
  all: "详细了解这个问题",
  verify: "如何确认已经解决",
  called:
    "以 `imapscope` 开头的命令，在已安装 imapscope 的系统上可以直接使用；在项目目录里写作 `npx imapscope …`，在容器里写作 `docker exec CONTAINER node /app/bin/imapscope.cjs …`。",
  transient: "可能会自行恢复",
  unconfirmed: "尚未确认",
  unconfirmedWhy: "只有最近一次检查发现了它，很快会再检查一次来确认。",
  allFine: "没有问题：这次检查的每一步都成功了。",
  findings: "有什么问题，该怎么办",
};
