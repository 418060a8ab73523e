import type { Diagnosis } from "../diagnosis.ts";
import { loginFailedWith } from "../login.ts";
import { loginSaid, namedIn } from "../said.ts";

/** Too many connections of this user or address are open at the same time. */
export const authConnectionLimit: Diagnosis = {
  id: "auth-connection-limit",
  severity: "critical",
  scope: "account",
  phase: "auth",
  transient: true,
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  text: {
    en: {
      title: "{user} has too many connections open to {host}",
      cause:
        "The server answers “{text}”: the server allows only so many connections at a time for one user or address. Some mail programs work and others do not, in turns; the password is not the problem. Not every server says so: Courier just hangs up, which looks like a broken connection or TLS handshake.",
      fix: {
        user: [
          "Close mail programs on devices that you do not need just now, and wait a few minutes.",
          "Lower the number of connections that your mail program keeps open to 2 or 3 (in Thunderbird: “maximum number of server connections to cache”).",
        ],
        admin: [
          "See who is connected from where: `doveadm who {user}`.",
          "Raise the limit above devices times connections: `mail_max_userip_connections` in Dovecot (10 by default), then `doveadm reload`; `MAXPERIP` in Courier's `/etc/courier/imapd`, whose log then says `Maximum connection limit reached`; `maxlogins_per_user` and `maxlogins_per_host` in the `imapd.conf` of Cyrus; `Set-ImapSettings -MaxConnectionsPerUser` in Exchange.",
          "End the sessions that are left over: `doveadm kick {user}`.",
          "Give imapscope an account of its own if it monitors this one, or let it check less often (`every` in `imapscope.yaml`).",
        ],
      },
    },
    "zh-CN": {
      title: "{user} 与 {host} 的连接数过多",
      cause:
        "服务器返回“{text}”：服务器限制了同一用户或同一地址的并发连接数。各个邮件客户端时好时坏；问题不在密码。有的服务器不会说明原因：Courier 会直接断开，看上去像连接中断或 TLS 握手失败。",
      fix: {
        user: [
          "在暂时不用的设备上退出邮件客户端，然后等待几分钟。",
          "把邮件客户端同时保持的连接数减少到 2 或 3 个（Thunderbird 在账户设置的“服务器设置”→“高级”里）。",
        ],
        admin: [
          "查看连接来自哪些地址：`doveadm who {user}`。",
          "把上限调到“设备数 × 每台设备的连接数”以上：Dovecot 调整 `mail_max_userip_connections`（默认 10），然后执行 `doveadm reload`；Courier 调整 `/etc/courier/imapd` 中的 `MAXPERIP`（日志里会出现 `Maximum connection limit reached`）；Cyrus 调整 `imapd.conf` 中的 `maxlogins_per_user` 和 `maxlogins_per_host`；Exchange 使用 `Set-ImapSettings -MaxConnectionsPerUser`。",
          "结束残留的会话：`doveadm kick {user}`。",
          "如果 imapscope 也在监控该账号，请为它单独准备一个账号，或者降低检查频率（`imapscope.yaml` 中的 `every`）。",
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
