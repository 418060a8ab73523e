/** What the command line says of a check, in one language. */
import type { Language } from "../../contract/languages.ts";
import type { PhaseName } from "../../contract/phases.ts";
import type { Severity } from "../../contract/severities.ts";
import type { State } from "../../contract/states.ts";
export type Words = {
  phases: Readonly<Record<PhaseName, string>>;
  states: Readonly<Record<State, string>>;
  severities: Readonly<Record<Severity, string>>;
  skipped(because: string): string;
  notApplicable: string;
  nothingWrong: string;
  /** Of a finding that nothing may have to be changed for. */
  mayPass: string;
  forYou: string;
  forAdministrator: string;
  /** Over what is to be done where imapscope itself runs. */
  forImapscope: string;
  toVerify: string;
  more: string;
  mailboxes(count: number): string;
  messages(count: number | null, unseen: number | null): string;
  addresses(list: string): string;
  validUntil(date: string): string;
  capabilities(count: number): string;
  offered: string;
  stepsInStep(done: number, all: number): string;
  tokenUntil(date: string): string;
  tokenKept: string;
  transcript: string;
  total: string;
  questions: QuestionWords;
};

/** What the command line says of the slow questions. */
export type QuestionWords = {
  heading: string;
  addresses: string;
  ports: string;
  tlsVersions: string;
  keyTypes: string;
  accepted(cipher: string): string;
  refused: string;
  /** Whether it was accepted could not be found out. */
  unknown: string;
  certificate(subject: string, notAfter: string): string;
  untrusted: string;
  plaintextLogin: string;
  plaintextOffered(mechanisms: string): string;
  plaintextNotOffered: string;
};

/** The words in every language. */
export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    phases: {
      dns: "Find the address",
      tcp: "Connect",
      tls: "Secure with TLS",
      greeting: "Greeting",
      capability: "Capabilities",
      starttls: "Ask for TLS",
      token: "Get an access token",
      auth: "Sign in",
      list: "List mailboxes",
      status: "Count messages",
      quota: "Read the quota",
      sync: "Keep two sessions in step",
      logout: "Sign out",
    },
    severities: { critical: "critical", error: "error", warning: "warning", notice: "notice" },
    states: { up: "UP", warning: "WARNING", degraded: "DEGRADED", down: "DOWN", unknown: "UNKNOWN" },
    skipped: (because) => `not tried, because of: ${because}`,
    notApplicable: "not part of this check",
    nothingWrong: "Everything that was checked works.",
    mayPass: "may pass by itself",
    forYou: "What you can do",
    forAdministrator: "What the administrator can do",
    forImapscope: "What to do where imapscope runs",
    toVerify: "How to see that it is gone",
    more: "More",
    mailboxes: (count) => (count === 1 ? "1 mailbox" : `${count} mailboxes`),
    messages: (count, unseen) => `${count === 1 ? "1 message" : `${count ?? "–"} messages`}, ${unseen ?? "–"} unseen`,
    addresses: (list) => list,
    validUntil: (date) => `certificate valid until ${date}`,
    capabilities: (count) => `${count} announced`,
    offered: "offered",
    stepsInStep: (done, all) => `${done} of ${all} steps seen by both sessions`,
    tokenUntil: (date) => `valid until ${date}`,
    tokenKept: "still valid from an earlier check",
    transcript: "Transcript",
    total: "Whole check",
    questions: {
      heading: "Looked at besides",
      addresses: "Every address of the name",
      ports: "The same host's other ports",
      tlsVersions: "TLS versions",
      keyTypes: "Kinds of keys",
      accepted: (cipher) => `accepted, ${cipher}`,
      refused: "refused",
      unknown: "not known",
      certificate: (subject, notAfter) => `${subject}, until ${notAfter}`,
      untrusted: "not trusted",
      plaintextLogin: "Login before TLS",
      plaintextOffered: (mechanisms) => `would be taken: ${mechanisms}`,
      plaintextNotOffered: "not offered",
    },
  },
  "zh-CN": {
    phases: {
      dns: "查找地址",
      tcp: "建立连接",
      tls: "TLS 加密",
      greeting: "服务器问候",
      capability: "功能列表",
      starttls: "请求 TLS",
      token: "获取访问令牌",
      auth: "登录",
      list: "列出邮箱文件夹",
      status: "统计邮件",
      quota: "查询配额",
      sync: "两个会话同步",
      logout: "退出登录",
    },
    severities: { critical: "严重", error: "错误", warning: "警告", notice: "提示" },
    states: { up: "正常", warning: "警告", degraded: "部分异常", down: "不可用", unknown: "未知" },
    skipped: (because) => `未执行，原因：${because}`,
    notApplicable: "本次检查不包含此步骤",
    nothingWrong: "检查过的项目全部正常。",
    mayPass: "可能会自行恢复",
    forYou: "您可以这样做",
    forAdministrator: "请管理员这样处理",
    forImapscope: "在运行 imapscope 的机器上这样处理",
    toVerify: "如何确认已经解决",
    more: "详细说明",
    mailboxes: (count) => `${count} 个文件夹`,
    messages: (count, unseen) => `${count ?? "–"} 封邮件，${unseen ?? "–"} 封未读`,
    addresses: (list) => list,
    validUntil: (date) => `证书有效期至 ${date}`,
    capabilities: (count) => `共 ${count} 项`,
    offered: "支持",
    stepsInStep: (done, all) => `${all} 个步骤中有 ${done} 个在两个会话中一致`,
    tokenUntil: (date) => `有效期至 ${date}`,
    tokenKept: "上次检查获取的令牌仍然有效",
    transcript: "通信记录",
    total: "总用时",
    questions: {
      heading: "另外检查了",
      addresses: "该主机名的每个地址",
      ports: "同一主机的其他端口",
      tlsVersions: "TLS 版本",
      keyTypes: "密钥类型",
      accepted: (cipher) => `支持，${cipher}`,
      refused: "拒绝",
      unknown: "无法判断",
      certificate: (subject, notAfter) => `${subject}，有效期至 ${notAfter}`,
      untrusted: "不受信任",
      plaintextLogin: "加密前登录",
      plaintextOffered: (mechanisms) => `服务器会接受：${mechanisms}`,
      plaintextNotOffered: "不提供",
    },
  },
};
