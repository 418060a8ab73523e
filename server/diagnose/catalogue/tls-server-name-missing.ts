import { nameOf } from "../certificate.ts";
import { certificateForNoName } from "../default-certificate.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";

/** The server was not told which name is meant, and shows a certificate that stands in for the right one. */
export const tlsServerNameMissing: Diagnosis = {
  id: "tls-server-name-missing",
  severity: "critical",
  phase: "tls",
  reference: "https://www.rfc-editor.org/rfc/rfc6066#section-3",
  text: {
    en: {
      title: "{host} shows a stand-in certificate, because it was told no server name",
      cause:
        "A server for many names needs to hear in the TLS handshake (SNI) which one is meant. It was told none, which is so when it is addressed as {host}, or when something on the way drops the name, and shows `{subject}` instead of its certificate.",
      fix: {
        user: [
          "Enter the server name that your provider documents in your mail program, not an IP address.",
          "Update your mail program: very old ones send no server name.",
        ],
        admin: [
          "Use the name of the server as `host` in `imapscope.yaml`; to check one address of it, run `imapscope check NAME:{port} --address ADDRESS`.",
          "See the difference: `openssl s_client -connect {host}:{port} -noservername{security, select, starttls { -starttls imap} other {}}`, and the same with `-servername NAME`.",
          "Make a certificate for the usual name the default of the server, for clients that send none: `ssl_cert` outside of every `local_name` block in Dovecot.",
          "Check whether a proxy or TLS inspection on the way passes the server name on.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 没有收到服务器名称，只提供了替代证书",
      cause:
        "为多个名称服务的服务器需要在 TLS 握手时得知（SNI）客户端要找的是哪一个。使用 {host} 作为地址，或者途中的设备去掉了名称时，服务器收不到名称，只能用 `{subject}` 代替正确的证书。",
      fix: {
        user: [
          "在邮件客户端里填写邮件服务商公布的服务器名称，而不是 IP 地址。",
          "更新邮件客户端：很旧的版本不会发送服务器名称。",
        ],
        admin: [
          "在 `imapscope.yaml` 里用服务器的名称作为 `host`；要检查其中一个地址，请运行 `imapscope check NAME:{port} --address ADDRESS`。",
          "比较两者的区别：`openssl s_client -connect {host}:{port} -noservername{security, select, starttls { -starttls imap} other {}}`，再用 `-servername NAME` 试一次。",
          "为不发送名称的客户端，把常用名称的证书设为服务器的默认证书：在 Dovecot 中是写在 `local_name` 配置块之外的 `ssl_cert`。",
          "检查途中的代理或 TLS 检测设备是否会传递服务器名称。",
        ],
      },
    },
  },
  find(facts) {
    const shown = certificateForNoName(facts);
    return shown && { ...target(facts), code: shown.failed.code, subject: nameOf(shown.leaf) };
  },
};
