import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { LOGS_ELSEWHERE } from "../admin-steps.ts";
import { LOG_IN } from "../verify-steps.ts";

export const authContactAdmin: DiagnosisText = {
  title: "{user} 需要联系管理员才能登录 {host}",
  cause:
    "{text, select, unknown {服务器会说明原因} other {服务器返回“{text}”{code, select, unknown {} other {（`{code}`）}}}}：服务器要求用户联系客服或管理员。账号可能已锁定、欠费，或者需要人工处理；反复重试没有用。",
  fix: {
    user: [
      "登录网页邮箱：那里往往会说明账号有什么问题。",
      "联系服务商客服或管理员，并提供{text, select, unknown {服务器返回的原文} other {原文“{text}”}}。",
    ],
    admin: [
      "在用户目录里确认账号是否已锁定、停用或欠费；Dovecot 可用 `doveadm auth test -x service=imap {user}` 查看 `nologin` 及其 `reason`。",
      "在日志里查找这次登录：`journalctl -u dovecot --since -1d | grep -i -F {user}`。",
      "解除对账号的限制，并向用户说明原因。",
      LOGS_ELSEWHERE,
    ],
  },
  verify: LOG_IN,
};
