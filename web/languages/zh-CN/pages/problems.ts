import type { CatalogueWords } from "../../../pages/problems/words.ts";

/** The pages of the catalogue, in Chinese. */
export const catalogue: CatalogueWords = {
  title: "常见问题与解决办法",
  intro: (count, now, past) => `imapscope 能识别 ${count} 种问题。${here(now, past)}`,
  groups: "问题分类",
  filter: "查找问题、错误信息中的词或编号",
  found: (count) => `找到 ${count} 种问题`,
  none: "没有符合条件的问题。",
  showAll: "显示所有问题",
  now: "现在就有",
  past: "最近 30 天出现过",
  nowOn: (count) => `现在有 ${count} 台服务器`,
  lastOn: (age) => `最近一次：${age}`,
  subjects: {
    dns: "域名解析（DNS）",
    tcp: "连接（TCP）",
    tls: "加密（TLS）",
    starttls: "STARTTLS",
    greeting: "服务器问候",
    capability: "服务器功能",
    token: "OAuth 2.0 令牌",
    auth: "登录",
    mailbox: "邮箱文件夹",
    quota: "配额",
    append: "保存邮件",
    sync: "同步",
    session: "会话",
    latency: "速度",
    discovery: "自动发现设置",
    policy: "检查策略",
    other: "其他",
  },
  helper: { user: "邮箱用户可以解决", admin: "管理员可以解决", both: "用户或管理员可以解决", nobody: "无需处理" },
  cause: "现象与原因",
  fix: "解决办法",
  verify: "如何确认已经解决",
  wire: "通信记录中的样子",
  wireHint: "`C:` 是邮件客户端发送的内容，`S:` 是服务器的应答；其余来自操作系统或程序。",
  alert: "告警",
  alertRules: () => "imapscope 自带的告警规则中，该问题会触发：",
  alertNone: "imapscope 自带的告警规则中，没有针对该问题的告警。",
  urgency: { critical: "严重", warning: "警告" },
  alertWhen: (urgency, time) => (time === null ? `${urgency}，立即触发` : `${urgency}，持续 ${time}后触发`),
  alertText: "如需自己编写告警：在 Prometheus 中，只要有服务器出现该问题，下面的表达式就成立：",
  shownFor: (server) => `以下是 \`${server}\` 目前的情况，命令中已填入它的实际名称。`,
  shownForAbsent: (server) => `最近一次检查没有在 \`${server}\` 上发现此问题，命令中仍填入了它的实际名称。`,
  shownForUnknown: (server) => `这里没有名为 \`${server}\` 的服务器，以下是关于此问题的一般说明。`,
  toServer: (server) => `查看 ${server}`,
  servers: "现在有此问题的服务器",
  noServer: "现在没有服务器出现该问题。",
  seen: "最近 30 天",
  notSeen: "最近 30 天没有服务器出现过该问题。",
  columns: { server: "服务器", last: "最近一次", checks: "检查次数" },
  reference: "参考资料",
  unknown: {
    title: (id) => `没有名为 ${id} 的问题`,
    text: "链接可能已经失效，或者输入有误。imapscope 能识别的所有问题都在列表里。",
    back: "查看所有问题",
  },
};

function here(now: number, past: number): string {
  if (now + past === 0) return "最近 30 天这里都没有出现过。";
  if (now === 0) return `现在一种也没有，最近 30 天出现过 ${past} 种。`;
  return `现在有 ${now} 种${past > 0 ? `，最近 30 天还出现过另外 ${past} 种` : ""}。`;
}
