import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { LIFT_BAN_ELSEWHERE } from "../admin-steps.ts";
import { LOG_IN } from "../verify-steps.ts";

export const authTooManyAttempts: DiagnosisText = {
  title: "{user} 尝试登录 {host} 的次数过多",
  cause:
    "{text, select, unknown {} other {登录时服务器返回“{text}”。}}短时间内登录太多次（多半是密码错误）之后，服务器会在一段时间内拒绝所有登录，即使密码正确也一样。",
  fix: {
    user: [
      "关闭使用该账号的所有邮件客户端，等待 30 分钟：继续尝试会延长等待时间。",
      "在每台设备上更正密码，然后逐台重新打开客户端。",
      "降低收信频率，例如每 10 分钟一次。",
    ],
    admin: [
      "查找反复尝试登录的设备地址：`journalctl -u dovecot --since -1d | grep -i -F {user}`（看 `rip=`）。",
      "解除封禁：`fail2ban-client unban ADDRESS`；Dovecot 自身的延迟（用 `doveadm penalty` 查看）会自行消失。",
      "如果 imapscope 在监控该账号，请降低检查频率（`imapscope.yaml` 中的 `every`）。",
      LIFT_BAN_ELSEWHERE,
    ],
  },
  verify: LOG_IN,
};
