import type { ProbeFacts } from "../../probe/facts.ts";
import type { Diagnosis, Evidence } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { loginFailedWith, userOf } from "../login.ts";

const CODE = "LOGINDISABLED";

/** The server says beforehand that it takes no password, mostly because it wants TLS first. */
export const capabilityLoginDisabled: Diagnosis = {
  id: "capability-login-disabled",
  severity: "critical",
  scope: "server",
  phase: "auth",
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.2.3",
  text: {
    en: {
      title: "{host} does not accept passwords on port {port}",
      cause:
        "{connection, select, clear {The connection is not encrypted, and the server announces `LOGINDISABLED`: it wants TLS before anybody logs in.} starttls {The connection is not encrypted, and the server announces `LOGINDISABLED`: it wants TLS before anybody logs in, and offers STARTTLS for that on the same port.} encrypted {The server announces `LOGINDISABLED` although the connection is encrypted: it takes no password here, mostly because a proxy in front ends TLS, so that it believes the connection to be unencrypted.} other {The server announces `LOGINDISABLED`: it takes no password on this connection, mostly because that is not encrypted.}} Mail programs report that login is disabled or not secure; the password was not tested.",
      fix: {
        user: [
          "Set the security in your mail program to SSL/TLS with port 993, or to STARTTLS with port 143.",
          "Keep your password as it is: the server did not even look at it.",
        ],
        admin: [
          "{connection, select, starttls {Let imapscope use TLS too: `security: starttls` for this server in `imapscope.yaml`, or `security: implicit-tls` with `port: 993`.} other {Check the encrypted port: `security: implicit-tls` and `port: 993` for this server in `imapscope.yaml`.}}",
          "Tell Dovecot that connections from a proxy which ends TLS in front of it are safe: `login_trusted_networks` with its address (in version 2.4 only where `ssl = yes`, not `required`), or `haproxy_trusted_networks` and `send-proxy-v2-ssl` in HAProxy.",
          "Allow a login by password: `auth_mechanisms = plain login`, then `doveadm reload`.",
          "Leave `disable_plaintext_auth` (2.4: `auth_allow_cleartext`) as it is: it protects passwords on unencrypted connections.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 的 {port} 端口不接受密码登录",
      cause:
        "{connection, select, clear {连接没有加密，服务器因此声明了 `LOGINDISABLED`：必须先启用 TLS 才能登录。} starttls {连接没有加密，服务器因此声明了 `LOGINDISABLED`：必须先启用 TLS 才能登录，而该端口支持 STARTTLS。} encrypted {连接已经加密，服务器却声明了 `LOGINDISABLED`，不接受密码登录：多半是前端的代理处理了 TLS，服务器误以为连接没有加密。} other {服务器声明了 `LOGINDISABLED`：它不接受在这个连接上用密码登录，多半是因为连接没有加密。}}邮件客户端会提示服务器禁止登录，或者登录方式不安全；密码还没有验证过。",
      fix: {
        user: [
          "在邮件客户端里把加密方式设为 SSL/TLS（端口 993）或 STARTTLS（端口 143）。",
          "不必改密码：服务器根本没有验证它。",
        ],
        admin: [
          "{connection, select, starttls {让 imapscope 也使用 TLS：在 `imapscope.yaml` 中为该服务器设置 `security: starttls`，或者 `security: implicit-tls` 和 `port: 993`。} other {改为检查加密端口：在 `imapscope.yaml` 中为该服务器设置 `security: implicit-tls` 和 `port: 993`。}}",
          "如果由前端的代理处理 TLS，请让 Dovecot 信任来自它的连接：在 `login_trusted_networks` 里写上代理的地址（2.4 版仅在 `ssl = yes` 时有效，`required` 时无效），或者使用 `haproxy_trusted_networks` 和 HAProxy 的 `send-proxy-v2-ssl`。",
          "允许密码登录：`auth_mechanisms = plain login`，然后执行 `doveadm reload`。",
          "不要改动 `disable_plaintext_auth`（2.4 版为 `auth_allow_cleartext`）：它能防止密码以明文传送。",
        ],
      },
    },
  },
  verify: {
    en: [
      'Sign in once over TLS, in bash (type the password, then Enter): `read -rs P; imapscope check imaps://{host} --user {user} --password-stdin <<<"$P"`.',
    ],
    "zh-CN": [
      '通过 TLS 登录一次（bash，先输入密码再回车）：`read -rs P; imapscope check imaps://{host} --user {user} --password-stdin <<<"$P"`。',
    ],
  },
  find(facts) {
    const failed = loginFailedWith(facts, [CODE]);
    return failed ? { ...failed, connection: "encrypted" } : announcedInClear(facts);
  },
};

/** Without TLS nobody logs in; whether a mail program could is known all the same. */
function announcedInClear(facts: ProbeFacts): Evidence | null {
  const { server, depth, phases } = facts;
  const atoms = phases.capability.status === "ok" ? (phases.capability.value.beforeTls ?? []) : [];
  const isWanted = server.security === "none" && server.user !== undefined && depth !== "connect";
  if (!isWanted || !atoms.includes(CODE)) return null;
  const connection = atoms.includes("STARTTLS") ? "starttls" : "clear";
  return { ...target(facts), code: CODE, text: CODE, user: userOf(facts), connection };
}
