import { KEY_BELONGS } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { failedWith, TIMED_OUT } from "../failed.ts";
import { saidBy } from "../said-by.ts";

/** STARTTLS is offered, but the change to TLS does not come about. */
export const starttlsRejected: Diagnosis = {
  id: "starttls-rejected",
  severity: "critical",
  scope: "server",
  phase: "starttls",
  general: true,
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.2.1",
  text: {
    en: {
      title: "{host} offers STARTTLS but does not start TLS",
      cause:
        "Asked to switch to TLS, the server {code, select, ECONNRESET {ends the connection} EConnectionClosed {ends the connection} EPIPE {ends the connection} other {{speaker, select, us {gives no answer that can be used} other {answers “{text}”}}}} (`{code}`), and mail programs report that no secure connection is possible. Usually it cannot load its certificate or key.",
      fix: {
        user: [
          "Choose SSL/TLS with port 993 in your mail program instead of STARTTLS.",
          "Tell your administrator that STARTTLS fails on port {port} of {host}.",
        ],
        admin: [
          "Look for the reason in the server's log: `journalctl -u dovecot -n 100 | grep -i -e ssl -e tls`.",
          KEY_BELONGS.en,
          "Repeat it by hand: `openssl s_client -connect {host}:{port} -starttls imap </dev/null`.",
          "Check the proxy in front, if there is one: it must either pass STARTTLS on or do it itself.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 声明支持 STARTTLS，却没有真正切换到 TLS",
      cause:
        "请求切换到 TLS 时，服务器{code, select, ECONNRESET {断开了连接} EConnectionClosed {断开了连接} EPIPE {断开了连接} other {{speaker, select, us {没有给出有效的回应} other {的回应是“{text}”}}}}（`{code}`），邮件客户端会提示无法建立安全连接。多半是服务器加载不了证书或私钥。",
      fix: {
        user: [
          "在邮件客户端里改用 SSL/TLS 和 993 端口，不使用 STARTTLS。",
          "告诉管理员：{host} 的 {port} 端口 STARTTLS 失败。",
        ],
        admin: [
          "在服务器日志里查找原因：`journalctl -u dovecot -n 100 | grep -i -e ssl -e tls`。",
          KEY_BELONGS["zh-CN"],
          "手动重现：`openssl s_client -connect {host}:{port} -starttls imap </dev/null`。",
          "如果前端有代理，请检查它的设置：STARTTLS 要么原样转发，要么由代理自己处理。",
        ],
      },
    },
  },
  find(facts) {
    const failed = failedWith(facts, "starttls");
    // Who says nothing refuses nothing.
    if (!failed || TIMED_OUT.includes(failed.code)) return null;
    return { ...failed, speaker: saidBy(failed.code) };
  },
};
