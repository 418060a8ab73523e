import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { LOG_IN } from "../verify-steps.ts";

export const authNotPermitted: DiagnosisText = {
  title: "{user} 无权使用 {host} 上的这个邮箱",
  cause:
    "{text, select, unknown {服务器会说明原因} other {服务器返回“{text}”{code, select, unknown {} other {（`{code}`）}}}}：服务器已确认用户身份，但不允许该账号打开这个邮箱。可能是共享邮箱或他人的邮箱，也可能是该账号没有 IMAP 权限。",
  fix: {
    user: [
      "使用自己的用户名登录；访问共享邮箱时，请严格按照管理员给出的格式填写。",
      "向邮箱所有者或管理员申请访问权限。",
    ],
    admin: [
      "确认该账号是否允许使用 IMAP：查看用户目录，并执行 `doveadm auth test -x service=imap {user}`。",
      "授予共享邮箱的访问权限，或者更正主用户（master user）的配置（`auth_master_user_separator`）。",
      "在日志里查找原因：`journalctl -u dovecot --since -1d | grep -i -F {user}`。",
    ],
  },
  verify: LOG_IN,
};
