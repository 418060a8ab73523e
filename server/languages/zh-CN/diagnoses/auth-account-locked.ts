import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { LOG_IN } from "../verify-steps.ts";

export const authAccountLocked: DiagnosisText = {
  title: "{host} 上的账号{user, select, unknown {} other { {user} }}已锁定",
  cause:
    "{text, select, unknown {} other {服务器返回“{text}”。}}即使密码正确也无法登录，网页邮箱也会出现警告或无法登录。常见原因是某台设备一直用旧密码尝试登录，或者系统怀疑账号被盗用。",
  fix: {
    user: [
      "登录网页邮箱，按照服务商的提示恢复账号。",
      "在所有设备和客户端上更正或删除旧密码，否则账号会再次锁定。",
      "如果网页邮箱也登录不上，请联系管理员或服务商。",
    ],
    admin: [
      "查找反复登录失败的设备地址：`journalctl -u dovecot --since -1d | grep -i -F {user}`（看 `rip=`）。",
      "解锁前检查账号是否被盗用，并修改密码。",
      "在管理账号的系统中解锁：Active Directory 执行 `Unlock-ADAccount USER`，Zimbra 执行 `zmprov ma {user} zimbraAccountStatus active`；Microsoft 365 和 Google Workspace 在管理中心的用户页面操作。",
    ],
  },
  verify: LOG_IN,
};
