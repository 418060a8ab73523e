import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { LOGS_ELSEWHERE } from "../admin-steps.ts";
import { LOG_IN } from "../verify-steps.ts";

export const authTimeout: DiagnosisText = {
  title: "{host} 对登录没有响应",
  cause:
    "服务器收到用户名和密码后一直没有响应，邮件客户端会卡住直到超时。通常是验证密码的服务缓慢或不可用，或者多次登录失败后服务器有意延迟响应。",
  fix: {
    user: [
      "过几分钟再试；这并不说明密码有误。",
      "检查是否有其他设备还在用旧密码反复登录，这会让服务器的响应越来越慢。",
    ],
    admin: [
      '在服务器上测量登录用时（bash，先输入密码再回车）：`read -rs P; time doveadm auth test {user} <<<"$P"`。',
      "检查密码数据库（LDAP、SQL、PAM）以及服务器上的域名解析是否响应迅速。",
      "查找登录失败的记录（每次失败后 Dovecot 都会多等一会儿）：`journalctl -u dovecot --since -1d | grep -i -F {user}`、`doveadm penalty`。",
      "如果服务器只是比较慢，请调大检查的超时时间（`imapscope.yaml` 中的 `timeout`）。",
      LOGS_ELSEWHERE,
    ],
  },
  verify: LOG_IN,
};
