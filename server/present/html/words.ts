/** What a report says besides what the command line says, in one language. */
import type { Language } from "../../contract/languages.ts";
import type { State } from "../../contract/states.ts";
export type ReportWords = {
  is: Readonly<Record<State, string>>;
  /** Instead of `is down`, where no more is known than that the account of the check gets no mail. */
  accountDown(server: string, user: string): string;
  colon: string;
  took(time: string): string;
  asUser(name: string): string;
  withoutLogin: string;
  security: Readonly<Record<"implicit-tls" | "starttls" | "none", string>>;
  findings: string;
  steps: string;
  certificate: string;
  subject: string;
  issuer: string;
  names: string;
  until: string;
  from: string;
  fingerprint: string;
  madeBy(version: string): string;
};

/** The words in every language. */
export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = {
  en: {
    is: {
      up: "is up",
      warning: "works, but needs attention",
      degraded: "works only in part",
      down: "is down",
      unknown: "could not be tested",
    },
    accountDown: (server, user) => `The check cannot read mail on ${server} as ${user}`,
    colon: ": ",
    took: (time) => `took ${time}`,
    asUser: (name) => `as ${name}`,
    withoutLogin: "without signing in",
    security: { "implicit-tls": "TLS", starttls: "STARTTLS", none: "not encrypted" },
    findings: "What is wrong, and what to do",
    steps: "The steps",
    certificate: "Certificate",
    subject: "For",
    issuer: "Issued by",
    names: "Names",
    until: "Valid until",
    from: "Valid from",
    fingerprint: "SHA-256",
    madeBy: (version) => `Made by imapscope ${version}. Passwords and tokens are left out.`,
  },
  "zh-CN": {
    is: { up: "运行正常", warning: "可用，但需要注意", degraded: "只能部分使用", down: "不可用", unknown: "无法测试" },
    accountDown: (server, user) => `${server} 的检查账号 ${user} 无法收信`,
    colon: "：",
    took: (time) => `用时 ${time}`,
    asUser: (name) => `用户 ${name}`,
    withoutLogin: "不登录",
    security: { "implicit-tls": "TLS", starttls: "STARTTLS", none: "未加密" },
    findings: "有什么问题，该怎么办",
    steps: "检查步骤",
    certificate: "证书",
    subject: "颁发给",
    issuer: "颁发者",
    names: "适用名称",
    until: "到期日期",
    from: "生效日期",
    fingerprint: "SHA-256",
    madeBy: (version) => `由 imapscope ${version} 生成，密码和令牌已隐去。`,
  },
};
