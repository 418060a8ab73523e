import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { LOGS_ELSEWHERE, RESTART_ELSEWHERE } from "../admin-steps.ts";
import { LOG_IN } from "../verify-steps.ts";

export const authServerUnavailable: DiagnosisText = {
  title: "{host} 暂时无法验证登录",
  cause:
    "{text, select, unknown {服务器会说明原因} other {服务器返回“{text}”{code, select, unknown {} other {（`{code}`）}}}}：邮件服务器所依赖的某个服务不可用。邮件客户端可能会要求重新输入密码，但密码并没有错。",
  fix: {
    user: ["过几分钟再试。", "不要修改密码，也不要反复输入密码。", "如果持续出现，请查看服务商的服务状态页面。"],
    admin: [
      "检查密码数据库（LDAP、SQL、PAM）是否有响应（会提示输入密码）：`doveadm auth test {user}`。",
      "在日志里查找原因：`journalctl -u dovecot -n 200 | grep -i -e auth -e error`。",
      "检查存储；如果使用代理，还要检查后端服务器：`doveadm user {user}`、`df -h`。",
      "如果日志里提到 `client_limit`，请在 `service auth` 配置块中调高。",
      RESTART_ELSEWHERE,
      LOGS_ELSEWHERE,
    ],
  },
  verify: LOG_IN,
};
