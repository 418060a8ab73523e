import type { PageTranslation } from "../../translation.ts";

/** The report of one check in Chinese. */
export const checkReport: PageTranslation["checkReport"] = {
  crumb: "检查",
  took: "用时 {time}",
  copy: "复制给管理员",
  print: "打印",
  link: "复制链接",
  toServer: "{name} 当前状态：",
  text: {
    server: "服务器",
    checked: "检查时间",
    result: "结果",
    fine: "没有问题：每一步都成功了。",
    steps: "步骤",
    report: "报告",
  },
};
