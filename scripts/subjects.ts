/** What the first word of a finding's id stands for. */
import type { Language } from "../server/contract/languages.ts";
import type { PhaseName } from "../server/contract/phases.ts";
export type Subject = { heading: Readonly<Record<Language, string>>; phase: PhaseName | null };

/** Every first word that an id may have, in the order in which a reader meets them; with the phase it belongs to. */
export const SUBJECTS: Readonly<Record<string, Subject>> = {
  dns: { heading: { en: "Name lookup (DNS)", "zh-CN": "域名解析（DNS）" }, phase: "dns" },
  tcp: { heading: { en: "Connection (TCP)", "zh-CN": "连接（TCP）" }, phase: "tcp" },
  tls: { heading: { en: "Encryption (TLS)", "zh-CN": "加密（TLS）" }, phase: "tls" },
  starttls: { heading: { en: "STARTTLS", "zh-CN": "STARTTLS" }, phase: "starttls" },
  greeting: { heading: { en: "Greeting", "zh-CN": "服务器问候语" }, phase: "greeting" },
  capability: { heading: { en: "Capabilities", "zh-CN": "服务器功能" }, phase: "capability" },
  token: { heading: { en: "OAuth 2.0 token", "zh-CN": "OAuth 2.0 令牌" }, phase: "token" },
  auth: { heading: { en: "Login", "zh-CN": "登录" }, phase: "auth" },
  mailbox: { heading: { en: "Mailboxes", "zh-CN": "文件夹" }, phase: "status" },
  quota: { heading: { en: "Quota", "zh-CN": "配额" }, phase: "quota" },
  append: { heading: { en: "Storing messages", "zh-CN": "保存邮件" }, phase: "sync" },
  sync: { heading: { en: "Synchronisation", "zh-CN": "同步" }, phase: "sync" },
  session: { heading: { en: "Session", "zh-CN": "会话" }, phase: null },
  latency: { heading: { en: "Speed", "zh-CN": "速度" }, phase: null },
  discovery: { heading: { en: "Discovery of settings", "zh-CN": "自动发现设置" }, phase: null },
  policy: { heading: { en: "Policy of the check", "zh-CN": "检查策略" }, phase: null },
};

/** The first word of an id. */
export function subjectOf(id: string): string {
  return id.split("-")[0] ?? id;
}
