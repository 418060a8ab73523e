type Reasons = Readonly<Record<Scope, Readonly<Record<Severity, string>>>>;

/** Why something has its severity: what it means for the people who read mail, and for which of them. */
import type { Language } from "../contract/languages.ts";
import type { Scope } from "../contract/scopes.ts";
import type { Severity } from "../contract/severities.ts";
export const SEVERITY_REASON: Readonly<Record<Language, Reasons>> = {
  en: {
    server: {
      critical: "Nobody can read mail on this server with these settings.",
      error: "Some users, programs or networks fail now; others do not notice.",
      warning: "Mail works, but it will fail later, or is already worse than it should be.",
      notice: "Nothing fails; worth knowing.",
    },
    account: {
      critical: "This account cannot read its mail; others may be fine, they were not tested.",
      error: "Something fails for this account now; others may be fine, they were not tested.",
      warning: "This account's mail works, but it will fail later, or is already worse than it should be.",
      notice: "Nothing fails for this account; worth knowing.",
    },
  },
  "zh-CN": {
    server: {
      critical: "用这些设置，谁都无法在该服务器上收信。",
      error: "部分用户、客户端或网络现在就有问题，其他人察觉不到。",
      warning: "目前还能收信，但存在隐患，需要处理。",
      notice: "没有故障，仅供了解。",
    },
    account: {
      critical: "该账号无法收信；其他账号没有测试，可能一切正常。",
      error: "该账号的部分邮件功能现在就有问题；其他账号没有测试，可能一切正常。",
      warning: "该账号目前还能收信，但存在隐患，需要处理。",
      notice: "该账号没有故障，仅供了解。",
    },
  },
};
