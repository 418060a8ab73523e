import type { Language } from "../contract/languages.ts";
import type { PhaseName } from "../contract/phases.ts";

/** The phase that the evidence's `phase` names, as a noun for people: "during the {…}". ICU MessageFormat. */
export const PHASE_NOUN: Readonly<Record<Language, string>> = {
  en: select({
    dns: "name lookup",
    tcp: "connection",
    tls: "TLS handshake",
    greeting: "greeting",
    capability: "capability query",
    starttls: "change to TLS",
    token: "request for an access token",
    auth: "login",
    list: "mailbox listing",
    status: "message count",
    quota: "quota query",
    sync: "synchronisation of two sessions",
    logout: "logout",
    total: "whole check",
  }),
  "zh-CN": select({
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
    total: "整个检查",
  }),
};

/**
 * What became of a step of the canary, as a main clause; `accepted` says what the other session saw of one that the server
 * agreed to. Needs `answer`, `code` and `text`. ICU MessageFormat.
 */
export const answered: Readonly<Record<Language, (accepted: string) => string>> = {
  en: (accepted) =>
    `{answer, select, accepted {${accepted}} lost {No answer came, or the connection ended (\`{code}\`)} other {The error reads “{text}”}}`,
  "zh-CN": (accepted) =>
    `{answer, select, accepted {${accepted}} lost {没有收到回应，或者连接中断（\`{code}\`）} other {出现错误“{text}”}}`,
};

const SENDING = {
  en: (port: string) => ` Port ${port} is for sending mail (SMTP), not for reading it.`,
  "zh-CN": (port: string) => `${port} 端口用于发信（SMTP），不用于收信。`,
};
const POP3 = {
  en: (port: string) => ` Port ${port} is that of POP3.`,
  "zh-CN": (port: string) => `${port} 是 POP3 的端口。`,
};
const WEB = {
  en: (port: string) => ` Port ${port} is that of web servers, which stay silent until they are asked something.`,
  "zh-CN": (port: string) => `${port} 是网页服务器的端口，不先提问它就不会回应。`,
};
/** Ports that people enter in place of those of IMAP. */
const OF_OTHERS = { 25: SENDING, 80: WEB, 110: POP3, 443: WEB, 465: SENDING, 587: SENDING, 995: POP3 };

/** What a well-known port is for, if that is not IMAP: a sentence that follows another. Needs `port`. ICU MessageFormat. */
export const PORT_OF_OTHERS: Readonly<Record<Language, string>> = {
  en: byPort((port, says) => says.en(port), ""),
  "zh-CN": byPort((port, says) => says["zh-CN"](port), ""),
};

/** One text where the port is well known to be another service's, and another one elsewhere. Needs `port`. ICU MessageFormat. */
export function onPortOfOthers(there: string, elsewhere: string): string {
  return byPort(() => there, elsewhere);
}

/** Shows what a server presents during the TLS handshake; needs `host`, `port` and `security`. ICU MessageFormat. */
export const OPENSSL =
  "openssl s_client -connect {host}:{port} -servername {host}{security, select, starttls { -starttls imap} other {}}";

/**
 * A session in which a password may be typed: it ends before it begins where the certificate is not trusted for the name.
 * Needs `host`, `port` and `security`. ICU MessageFormat.
 */
export const OPENSSL_TRUSTED = `${OPENSSL} -verify_return_error -verify_hostname {host} -quiet -crlf`;

function byPort(there: (port: string, says: typeof SENDING) => string, elsewhere: string): string {
  const options = Object.entries(OF_OTHERS).map(([port, says]) => `${port} {${there(port, says)}}`);
  return `{port, select, ${options.join(" ")} other {${elsewhere}}}`;
}

function select(words: Readonly<Record<PhaseName | "total", string>>): string {
  const options = Object.entries(words).map(([phase, noun]) => `${phase} {${noun}}`);
  return `{phase, select, ${options.join(" ")} other {{phase}}}`;
}
