import type { Language, Severity } from "./diagnosis.ts";

/** Why something has its severity: what it means for the people who read mail. */
export const SEVERITY_REASON: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  en: {
    critical: "Nobody can read mail on this server with these settings.",
    error: "Some users, programs or networks fail now; others do not notice.",
    warning: "Mail works, but it will fail later, or is already worse than it should be.",
    notice: "Nothing fails; worth knowing.",
  },
  "zh-CN": {
    critical: "用这些设置，谁都无法在该服务器上收信。",
    error: "部分用户、客户端或网络现在就有问题，其他人察觉不到。",
    warning: "目前还能收发邮件，但以后会出问题，或者状况已经不如应有的水平。",
    notice: "没有故障，仅供了解。",
  },
};
