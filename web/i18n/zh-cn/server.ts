import type { FindingReport } from "../../../server/diagnose/check.ts";
import type { State } from "../../../server/diagnose/state.ts";
import { plainText } from "../../text/code-parts.ts";
import type { Words } from "../words.ts";
import { PREDICATES } from "./predicates.ts";

/** The page of a server in Chinese. */
export const server: Words["server"] = {
  heading,
  user: (name) => `用户 \`${name}\``,
  noLogin: "不登录",
  every: (rhythm) => `每 ${rhythm}检查一次`,
  cron: (expression) => `按计划 \`${expression}\` 检查`,
  checkNow: "立即检查",
  checking: (span) => `正在检查，${span}`,
  stopWaiting: "不再等待",
  checked: (sentence) => `检查完毕：${sentence}。`,
  firstCheck: "首次检查正在进行，结果会自动显示在这里。",
  past: (moment) => `当前显示的是 ${moment} 的检查。`,
  toLatest: "查看最近一次",
  findings: "有什么问题，该怎么办",
  lastCheck: (age, time) => `最近一次检查（${age}）：${time}`,
  pastCheck: (moment, time) => `${moment} 的检查：${time}`,
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
  capabilities: {
    heading: "服务器支持的功能",
    afterLogin: "登录后由服务器声明",
    afterTls: "登录前由服务器声明",
    beforeTls: "加密前由服务器声明",
    others: "其他",
    mechanisms: "登录方式",
    meaning: {
      IDLE: "新邮件立即出现",
      NOTIFY: "所有文件夹的变化立即可见",
      MOVE: "移动邮件一步完成，不会丢失",
      UIDPLUS: "发送和移动后的邮件能可靠地找到",
      CONDSTORE: "邮件客户端只获取有变化的部分",
      QRESYNC: "离线之后能快速恢复同步",
      "SPECIAL-USE": "自动识别已发送、草稿和已删除文件夹",
      QUOTA: "可以查看邮箱已用空间",
      "COMPRESS=DEFLATE": "网络较慢时节省流量",
      SORT: "由服务器排序",
      "THREAD=REFERENCES": "由服务器归并会话",
      ESEARCH: "搜索更省流量",
      "UTF8=ACCEPT": "文件夹名和地址可以使用任何文字",
      STARTTLS: "可以切换到加密连接",
      LOGINDISABLED: "此处不接受密码登录",
      IMAP4REV2: "支持最新版 IMAP",
    },
  },
  mailboxes: {
    heading: "文件夹",
    name: "文件夹",
    messages: "邮件",
    unseen: "未读",
    role: "用途",
    seen: (count) => `账号中共有 ${count} 个文件夹`,
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
    heading: "最近的检查",
    none: "还没有。",
    time: "时间",
    seconds: "用时",
    state: "状态",
    showAll: (count) => `显示全部 ${count} 次`,
  },
  transcript: {
    heading: "通信记录",
    lines: (count) => `${count} 行`,
    hint: "与服务器的对话，密码已隐去。",
    copy: "全部复制",
    from: { client: "imapscope", server: "服务器", note: "说明" },
  },
};

function heading(name: string, state: State, waiting: boolean, cause: FindingReport | undefined): string {
  if (waiting) return `${name} 尚未检查`;
  return `${name} ${PREDICATES[state]}${cause && state !== "up" ? `：${plainText(cause.title)}` : ""}`;
}
