import type { Translation } from "../translation.ts";

/** Why something has its severity: `server/present/severity-reason.ts`. */
export const severityReasons: Translation["severityReasons"] = {
  server: {
    critical: "用这些设置，谁都无法在该服务器上收信。",
    error: "部分用户、客户端或网络目前有问题，其他人察觉不到。",
    warning: "目前还能收信，但存在隐患，需要处理。",
    notice: "没有故障，仅供了解。",
  },
  account: {
    critical: "该账号无法收信；其他账号没有测试，可能一切正常。",
    error: "该账号的部分邮件功能目前有问题；其他账号没有测试，可能一切正常。",
    warning: "该账号目前还能收信，但存在隐患，需要处理。",
    notice: "该账号没有故障，仅供了解。",
  },
};
