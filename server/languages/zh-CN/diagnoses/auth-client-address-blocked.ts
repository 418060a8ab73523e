import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { LIFT_BAN_ELSEWHERE } from "../admin-steps.ts";
import { LOG_IN } from "../verify-steps.ts";

export const authClientAddressBlocked: DiagnosisText = {
  title: "{host} 封禁了 {user} 登录所用的 IP 地址",
  cause:
    "{text, select, unknown {} other {服务器返回“{text}”。}}服务器拒绝来自这个 IP 地址的登录，多半是因为之前登录失败次数太多；换一个网络，或者使用网页邮箱，都能正常登录。",
  fix: {
    user: [
      "换一个网络（例如手机流量）再试：如果正常，说明只是当前的 IP 地址被封。",
      "更正同一网络内所有设备上的密码，然后等待：封禁多半会在一小时内自动解除。",
      "请管理员或服务商解除封禁。",
    ],
    admin: [
      "查看是哪条规则封禁的并解除：`fail2ban-client banned ADDRESS`，然后执行 `fail2ban-client unban ADDRESS`。",
      "把可信地址（例如办公网{checked, select, unknown {} other {和 imapscope }}的地址）加入 `/etc/fail2ban/jail.local` 的 `ignoreip`，然后执行 `fail2ban-client reload`。",
      LIFT_BAN_ELSEWHERE,
    ],
  },
  verify: LOG_IN,
};
