import type { ProbeFacts } from "../../probe/facts.ts";
import { careful } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";

/** The server would take a password before the connection is encrypted. */
export const capabilityPlaintextLoginAllowed: Diagnosis = {
  id: "capability-plaintext-login-allowed",
  severity: "warning",
  scope: "server",
  phase: "capability",
  reference: "https://www.rfc-editor.org/rfc/rfc8314#section-4.1",
  text: {
    en: {
      title: "{host} takes passwords on an unencrypted connection",
      cause:
        "On port {port} the server offers a login before encryption has begun ({mechanisms}). A mail program that is set to “no encryption”, by mistake or because somebody on the way hides STARTTLS, sends its password readable for everybody.",
      fix: {
        user: [
          "Check that your mail program is set to SSL/TLS with port 993, or to STARTTLS, and not to “none” or “if available”.",
        ],
        admin: [
          "See who still logs in without TLS: in Dovecot's log these logins lack `TLS`: `journalctl -u dovecot --since -7d | grep 'Login: ' | grep -v TLS`.",
          careful.en(
            "programs that are set to no encryption cannot log in any more; tell their users before, to take port 993 with SSL/TLS.",
            "Refuse it: `ssl = required` and `disable_plaintext_auth = yes` in Dovecot (in version 2.4 `auth_allow_cleartext = no`), then `doveadm reload`; `allowplaintext: no` in Cyrus, `IMAP_TLS_REQUIRED=1` in Courier's `imapd-ssl`, `starttls only;` in nginx, `Set-ImapSettings -LoginType SecureLogin` in Exchange. Then `LOGINDISABLED` has to be announced: `printf 'a CAPABILITY\\r\\nb LOGOUT\\r\\n' | nc -w 3 {host} {port}`.",
          ),
          careful.en(
            "programs that use STARTTLS on this port cannot connect any more.",
            "Close port {port} to the outside if nobody needs it.",
          ),
        ],
      },
    },
    "zh-CN": {
      title: "{host} 允许密码以明文传送",
      cause:
        "在 {port} 端口，还没开始加密，服务器就允许登录（{mechanisms}）。如果邮件客户端误设成了“不加密”，或者途中有人屏蔽了 STARTTLS，密码就会以明文发送，谁都能看到。",
      fix: {
        user: ["检查邮件客户端的加密方式：应为 SSL/TLS（端口 993）或 STARTTLS，而不是“无”或“如果可用”。"],
        admin: [
          "查看还有谁不用 TLS 登录，Dovecot 日志里这些登录没有 `TLS` 字样：`journalctl -u dovecot --since -7d | grep 'Login: ' | grep -v TLS`。",
          careful["zh-CN"](
            "设为“不加密”的客户端之后将无法登录，请先通知用户改用 993 端口和 SSL/TLS。",
            "禁止这样登录：Dovecot 设置 `ssl = required` 和 `disable_plaintext_auth = yes`（2.4 版为 `auth_allow_cleartext = no`），然后执行 `doveadm reload`；Cyrus 为 `allowplaintext: no`，Courier 在 `imapd-ssl` 里设 `IMAP_TLS_REQUIRED=1`，nginx 为 `starttls only;`，Exchange 执行 `Set-ImapSettings -LoginType SecureLogin`。之后服务器应声明 `LOGINDISABLED`：`printf 'a CAPABILITY\\r\\nb LOGOUT\\r\\n' | nc -w 3 {host} {port}`。",
          ),
          careful["zh-CN"](
            "在该端口使用 STARTTLS 的客户端之后将无法连接。",
            "如果没有人需要 {port} 端口，请对外关闭它。",
          ),
        ],
      },
    },
  },
  verify: {
    en: [
      "Ask for the capabilities without TLS; `LOGINDISABLED` has to be among them: `printf 'a CAPABILITY\\r\\nb LOGOUT\\r\\n' | nc -w 3 {host} {port}`.",
    ],
    "zh-CN": [
      "不加密时询问功能列表，其中应有 `LOGINDISABLED`：`printf 'a CAPABILITY\\r\\nb LOGOUT\\r\\n' | nc -w 3 {host} {port}`。",
    ],
  },
  find(facts) {
    const mechanisms = takenInClear(facts);
    if (mechanisms.length === 0 || isLoopback(facts)) return null;
    return { ...target(facts), mechanisms: mechanisms.join(", ") };
  },
};

const AUTH = "AUTH=";
/** The mechanisms by which the password itself goes over the line (RFC 4616; LOGIN was never standardised). */
const PASSWORD_ITSELF = ["PLAIN", "LOGIN"];

/**
 * The ways to log in that a server announces before TLS, if it takes a password itself by one of them: the LOGIN command is there
 * unless LOGINDISABLED says otherwise (RFC 9051 section 6.2.3), and AUTHENTICATE by what is announced.
 */
function takenInClear({ questions, phases: { capability, greeting } }: ProbeFacts): readonly string[] {
  // Whoever is let in by the greeting is not asked for a password.
  if (greeting.status === "ok" && greeting.value.status === "PREAUTH") return [];
  const announced = capability.status === "skipped" ? null : (capability.value?.beforeTls ?? null);
  if (!announced?.includes("IMAP4REV1") && !announced?.includes("IMAP4REV2")) {
    return questions?.plaintextLogin?.offered ? questions.plaintextLogin.mechanisms : [];
  }
  const sasl = announced.filter((name) => name.startsWith(AUTH)).map((name) => name.slice(AUTH.length));
  const loginCommand = !announced.includes("LOGINDISABLED");
  const isTaken = loginCommand || sasl.some((name) => PASSWORD_ITSELF.includes(name));
  if (!isTaken) return [];
  return loginCommand ? [...sasl, "LOGIN command"] : sasl;
}

/** On one machine nobody listens in, and servers allow it there: Dovecot does. */
function isLoopback({ server: { host }, phases: { tcp } }: ProbeFacts): boolean {
  const address = tcp.status === "ok" ? tcp.value.address : host;
  return /^127(?:\.\d{1,3}){3}$/.test(address) || ["::1", "localhost"].includes(address);
}
