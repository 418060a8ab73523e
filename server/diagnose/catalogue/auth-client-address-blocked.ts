import type { Diagnosis } from "../diagnosis.ts";
import { loginSaid } from "../said.ts";

/** The server refuses the client's address, mostly after failed logins. */
export const authClientAddressBlocked: Diagnosis = {
  id: "auth-client-address-blocked",
  severity: "critical",
  phase: "auth",
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-7.1.5",
  text: {
    en: {
      title: "{host} blocks the address from which {user} logs in",
      cause:
        "The login ends with “{text}”. The server refuses this network address, mostly after failed logins; other networks and webmail work.",
      fix: {
        user: [
          "Try another network, such as mobile data: if that works, only your address is blocked.",
          "Correct the password on every device in your network, and wait: most bans end within an hour.",
          "Ask your administrator or provider to lift the ban.",
        ],
        admin: [
          "See and lift the ban: `fail2ban-client status dovecot`, then `fail2ban-client set dovecot unbanip ADDRESS`.",
          "Enter the address of imapscope into `ignoreip` in `jail.local`.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 封禁了 {user} 登录时所用的地址",
      cause:
        "登录时服务器返回“{text}”。服务器拒绝来自这个网络地址的连接，多半是因为之前登录失败过多；换一个网络或使用网页邮箱则正常。",
      fix: {
        user: [
          "换一个网络（例如手机流量）再试：如果正常，说明只有当前地址被封禁。",
          "更正本网络内所有设备上的密码，然后等待：多数封禁在一小时内解除。",
          "请管理员或服务商解除封禁。",
        ],
        admin: [
          "查看并解除封禁：`fail2ban-client status dovecot`，然后执行 `fail2ban-client set dovecot unbanip ADDRESS`。",
          "把 imapscope 的地址加入 `jail.local` 的 `ignoreip`。",
        ],
      },
    },
  },
  find: (facts) => loginSaid(facts, "auth-client-address-blocked"),
};
