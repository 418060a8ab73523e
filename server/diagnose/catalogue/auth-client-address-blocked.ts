import type { Diagnosis } from "../diagnosis.ts";
import { loginSaid } from "../said.ts";

/** The server refuses the client's address, mostly after failed logins. */
export const authClientAddressBlocked: Diagnosis = {
  id: "auth-client-address-blocked",
  severity: "critical",
  scope: "account",
  phase: "auth",
  transient: true,
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-7.1.5",
  text: {
    en: {
      title: "{host} blocks the address from which {user} logs in",
      cause:
        "The server answers “{text}”. The server refuses this network address, mostly after failed logins; from other networks, and in webmail, the account works.",
      fix: {
        user: [
          "Try another network, such as mobile data: if that works, only your address is blocked.",
          "Correct the password on every device in your network, and wait: most bans end within an hour.",
          "Ask your administrator or provider to lift the ban.",
        ],
        admin: [
          "See which rule bans the address, and lift the ban: `fail2ban-client banned ADDRESS`, then `fail2ban-client unban ADDRESS`.",
          "Enter addresses that you trust, such as the office's and that of imapscope, into `ignoreip` in `/etc/fail2ban/jail.local`, then `fail2ban-client reload`.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 封禁了 {user} 登录所用的 IP 地址",
      cause:
        "服务器返回“{text}”。服务器拒绝来自这个 IP 地址的登录，多半是因为之前登录失败次数太多；换一个网络，或者使用网页邮箱，都能正常登录。",
      fix: {
        user: [
          "换一个网络（例如手机流量）再试：如果正常，说明只是当前的 IP 地址被封。",
          "更正同一网络内所有设备上的密码，然后等待：封禁多半会在一小时内自动解除。",
          "请管理员或服务商解除封禁。",
        ],
        admin: [
          "查看是哪条规则封禁的并解除：`fail2ban-client banned ADDRESS`，然后执行 `fail2ban-client unban ADDRESS`。",
          "把可信地址（例如办公网和 imapscope 的地址）加入 `/etc/fail2ban/jail.local` 的 `ignoreip`，然后执行 `fail2ban-client reload`。",
        ],
      },
    },
  },
  find: (facts) => loginSaid(facts, "auth-client-address-blocked"),
};
