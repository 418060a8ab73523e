import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { LOGS_ELSEWHERE } from "../admin-steps.ts";
import { LOG_IN } from "../verify-steps.ts";

export const authCredentialsRejected: DiagnosisText = {
  title: "{host} 拒绝了 {user} 的用户名或密码",
  cause:
    "{text, select, unknown {} other {登录时服务器返回“{text}”。}}邮件客户端会反复要求输入密码。服务器不会说明错的是用户名还是密码；有些服务器在必须使用授权码、或者账号没有开启 IMAP 时，也会返回同样的内容。",
  fix: {
    user: [
      "用同样的用户名和密码登录网页邮箱：如果也登录不上，请在那里重置密码。",
      "如果使用的是 QQ、网易、Gmail、iCloud、Yahoo 等邮箱，或者网页登录需要两步验证，请在邮箱的安全设置里生成授权码（应用专用密码），用它代替密码；如果之后改过登录密码，Google、Apple 和 QQ 的旧授权码会失效，请重新生成。",
      "在邮件客户端里重新输入密码，注意前后不要有空格。",
      "用户名填写完整的邮箱地址，除非服务商另有说明。",
      "如果服务商提供 IMAP 开关，请在网页邮箱的设置里开启 IMAP。",
    ],
    admin: [
      "在服务器上直接测试登录（会提示输入密码）：`doveadm auth test -x service=imap {user}`。",
      "在日志里查找真正的原因：`journalctl -u dovecot --since -1d | grep -i -F {user}`，设置 `auth_verbose = yes` 后信息更详细；Cyrus 用 `journalctl -u cyrus-imapd | grep badlogin`；Microsoft Entra 查看登录日志；Google Workspace 查看用户日志事件。",
      "确认账号存在，且没有锁定或停用：`doveadm user {user}`。",
      LOGS_ELSEWHERE,
    ],
  },
  monitored:
    "如果 imapscope 在监控该账号，而且只有它的检查失败，请更正 `imapscope.yaml` 中 `auth.password` 所指的环境变量或文件里的密码。",
  verify: LOG_IN,
};
