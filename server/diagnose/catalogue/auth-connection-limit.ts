import type { Diagnosis } from "../diagnosis.ts";
import { loginFailedWith } from "../login.ts";
import { loginSaid, namedIn } from "../said.ts";

/** Too many connections of this user or address are open at the same time. */
export const authConnectionLimit: Diagnosis = {
  id: "auth-connection-limit",
  severity: "critical",
  phase: "auth",
  transient: true,
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  text: {
    en: {
      title: "{user} has too many connections open to {host}",
      cause:
        "The login ends with “{text}”: the server allows only so many connections at a time for one user or address. Some mail programs work and others do not, in turns; the password is not the problem.",
      fix: {
        user: [
          "Close mail programs on devices that you do not need just now, and wait a few minutes.",
          "Lower the number of connections that your mail program keeps open to 2 or 3 (in Thunderbird: “maximum number of server connections to cache”).",
        ],
        admin: [
          "See who is connected from where: `doveadm who {user}`.",
          "Raise the limit to devices times connections: `mail_max_userip_connections` in Dovecot, then `doveadm reload`.",
          "End sessions that are left over: `doveadm kick {user}`.",
          "Give imapscope an account of its own, or check less often (`every` in `imapscope.yaml`).",
        ],
      },
    },
    "zh-CN": {
      title: "{user} 与 {host} 的连接数过多",
      cause:
        "登录时服务器返回“{text}”：服务器限制了同一用户或同一地址的并发连接数。各个邮件客户端会时好时坏；问题不在密码。",
      fix: {
        user: [
          "关闭暂时不用的设备上的邮件客户端，然后等待几分钟。",
          "把邮件客户端保持的连接数调低到 2 或 3（Thunderbird：“要缓存的最大服务器连接数”）。",
        ],
        admin: [
          "查看谁从哪里连接：`doveadm who {user}`。",
          "把上限调到设备数乘以连接数以上：Dovecot 的 `mail_max_userip_connections`，然后执行 `doveadm reload`。",
          "结束残留的会话：`doveadm kick {user}`。",
          "给 imapscope 单独分配一个账号，或者降低检查频率（`imapscope.yaml` 中的 `every`）。",
        ],
      },
    },
  },
  find(facts) {
    const said = loginSaid(facts, "auth-connection-limit");
    if (said || namedIn(facts, "auth") !== null) return said;
    return loginFailedWith(facts, ["LIMIT"]);
  },
};
