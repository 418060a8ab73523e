import type { State } from "../../../../server/contract/states.ts";
import type { FindingReport } from "../../../../server/diagnose/check.ts";
import { scopeOfOutage } from "../../../../server/diagnose/outage.ts";
import { plainText } from "../../../text/code-parts.ts";
import type { Named } from "../../named.ts";
import type { Words } from "../../words.ts";
import { accountDown, PREDICATES } from "../predicates.ts";

/** The page of a server in Chinese. */
export const server: Words["server"] = {
  heading,
  user: (name) => `用户 \`${name}\``,
  noLogin: "不登录",
  every: (rhythm) => `每 ${rhythm}检查一次`,
  cron: (expression) => `按计划 \`${expression}\` 检查`,
  checkNow: "立即检查",
  checkFully: "完整检查",
  checkFullyWhy: "另外检查每个地址、其他端口和各个 TLS 版本，需要更长时间",
  firstCheck: "首次检查正在进行，结果会自动显示在这里。",
  past: (moment) => `当前显示的是 ${moment} 的检查。`,
  toLatest: "查看最近一次",
  findings: "有什么问题，该怎么办",
  findingsBefore: "最近一次检查发现的问题",
  lastCheck: (age, time) => `最近一次检查（${age}）：${time}`,
  pastCheck: (moment, time) => `${moment} 的检查：${time}`,
  share: "可分享、可打印的报告",
  unconfirmed: (state) => `最近一次检查的结果是“${state}”，尚未确认：很快会再检查一次，结果相同才算数。`,
  inMaintenance: (name) => `${name} 正在维护`,
  paused: (until) => `维护将持续到 ${until}，期间不自动检查，也不判断状态。可以手动检查，结果不会改变状态。`,
  newest: (age) => `最新邮件：${age}`,
  ttl: (span) => `缓存 ${span}`,
  ttlWhy: "其他系统会把这些地址缓存这么久（TTL）",
  quota: {
    heading: "空间",
    used: (used, limit) => `${used} / ${limit}`,
    unlimited: (used) => `已用 ${used}，不限量`,
    resources: { STORAGE: "存储空间", MESSAGE: "邮件数" },
  },
  questions: {
    heading: "另外检查的项目",
    unasked: "完整检查会显示每个地址提供的证书、其他端口，以及接受哪些 TLS 版本。",
    addresses: "每个地址",
    ports: "其他端口",
    versions: "TLS 版本",
    accepted: "接受",
    refused: "拒绝",
    plaintext: "加密前接受密码",
    offered: (mechanisms) => `会接受（${mechanisms}）`,
    notOffered: "不接受",
    noCertificate: "没有证书：",
    until: (subject, day) => `${subject}，有效期至 ${day}`,
  },
  underWay: "正在进行的检查",
  stepRunning: "进行中",
  stepWaiting: "等待中",
  answered: (age) => `完整检查，${age}`,
  columns: { step: "步骤", course: "过程", seconds: "用时", learnt: "结果" },
  barAt: (at) => `开始于 ${at}`,
  certificate: {
    heading: "证书",
    notUsed: "连接没有加密，因此没有证书。",
    member: (index, count) => (index === 0 ? "服务器证书" : index === count - 1 ? "证书链末端" : "中间证书"),
    subject: "颁发给",
    issuer: "颁发者",
    names: "适用名称",
    from: "生效日期",
    until: "到期日期",
    left: (days) => `还剩 ${days}`,
    fingerprint: "SHA-256",
    selfSigned: "自签名",
    protocol: "连接",
    trusted: "受信任",
    untrusted: "不受信任",
    chain: (count) => `证书链中还有 ${count} 张证书`,
  },
  mailboxes: {
    heading: "文件夹",
    name: "文件夹",
    messages: "邮件",
    unseen: "未读",
    role: "用途",
    seen: (count) => `账号中共有 ${count} 个文件夹`,
    changed: (arrived, gone) =>
      [arrived !== "0" && `收到 ${arrived} 封`, gone !== "0" && `移除 ${gone} 封`].filter(Boolean).join("，"),
    changedSince: (moment) => `自 ${moment} 以来`,
    renumbered: "邮件已重新编号，邮件客户端会全部重新下载",
    others: (count) => `另外 ${count} 个文件夹`,
    roles: {
      "\\Inbox": "收件箱",
      "\\Sent": "已发送",
      "\\Drafts": "草稿",
      "\\Trash": "已删除",
      "\\Junk": "垃圾邮件",
      "\\Archive": "归档",
      "\\All": "所有邮件",
      "\\Flagged": "星标邮件",
      "\\Important": "重要邮件",
    },
  },
  recent: {
    heading: "检查记录",
    none: "还没有。",
    time: "时间",
    seconds: "用时",
    state: "状态",
    showAll: (count) => `显示最近 ${count} 次`,
    older: "显示更早的检查",
    end: "保留的检查记录已全部列出。",
  },
  transcript: {
    heading: "通信记录",
    lines: (count) => `${count} 行`,
    hint: "与服务器的对话，密码已隐去。",
    copy: "全部复制",
    download: "下载",
    from: { client: "imapscope", server: "服务器", note: "说明" },
  },
};

/** Of a server, or of the account of the check alone where no more is known to fail. */
function heading({ name, user }: Named, state: State, waiting: boolean, findings: readonly FindingReport[]): string {
  const [cause] = findings;
  if (waiting) return `${name} 尚未检查`;
  const ofAccount = state === "down" && scopeOfOutage(findings) === "account";
  const how = ofAccount ? accountDown(`${name} `, user ?? null) : `${name} ${PREDICATES[state]}`;
  return `${how}${cause && state !== "up" ? `：${plainText(cause.title)}` : ""}`;
}
