import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { OPENSSL } from "../wording.ts";

/** RFC 8996 retired these; by the name that people know, and the option of openssl. */
const RETIRED: Readonly<Record<string, { name: string; option: string }>> = {
  TLSv1: { name: "TLS 1.0", option: "-tls1" },
  "TLSv1.1": { name: "TLS 1.1", option: "-tls1_1" },
};

/** The server speaks current versions of TLS, and retired ones as well. */
export const tlsVersionOutdatedAccepted: Diagnosis = {
  id: "tls-version-outdated-accepted",
  severity: "warning",
  phase: "tls",
  reference: "https://www.rfc-editor.org/rfc/rfc8996",
  text: {
    en: {
      title: "{host} still accepts {versions}",
      cause:
        "Current mail programs are safe, because they use newer versions. Old or wrongly set up ones may use {versions}, which was retired as insecure, and their mail and passwords are protected badly.",
      fix: {
        user: ["Update your mail program if it is more than ten years old."],
        admin: [
          "Allow TLS 1.2 and newer only: `ssl_min_protocol = TLSv1.2` in Dovecot, then `doveadm reload`.",
          "Look for old clients in the log first: `login_log_format_elements` with `%k` writes the version of each login.",
          `See that it is refused afterwards: \`${OPENSSL} {option} -cipher ALL@SECLEVEL=0\`.`,
          "Change the proxy or load balancer if that is where TLS ends: `ssl_protocols TLSv1.2 TLSv1.3;` in nginx, `ssl-min-ver TLSv1.2` in HAProxy.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 仍然接受 {versions}",
      cause:
        "新的邮件客户端使用更新的版本，不受影响。旧的或设置不当的客户端可能会使用 {versions}，它因不安全而被淘汰，邮件和密码得不到足够的保护。",
      fix: {
        user: ["如果邮件客户端已有十年以上，请更新。"],
        admin: [
          "只允许 TLS 1.2 及更高版本：Dovecot 设置 `ssl_min_protocol = TLSv1.2`，然后执行 `doveadm reload`。",
          "先在日志里找出旧客户端：在 `login_log_format_elements` 里加上 `%k`，会记录每次登录所用的版本。",
          `确认修改后已被拒绝：\`${OPENSSL} {option} -cipher ALL@SECLEVEL=0\`。`,
          "如果 TLS 由前面的代理或负载均衡处理，请在那里修改：nginx 为 `ssl_protocols TLSv1.2 TLSv1.3;`，HAProxy 为 `ssl-min-ver TLSv1.2`。",
        ],
      },
    },
  },
  find(facts) {
    // A server with nothing newer has tls-version-unsupported.
    if (facts.phases.tls.status !== "ok") return null;
    const accepted = facts.questions?.tlsVersions.filter((answer) => answer.accepted) ?? [];
    const retired = accepted.map(({ version }) => RETIRED[version]).filter((one) => one !== undefined);
    const first = retired[0];
    if (!first) return null;
    return { ...target(facts), versions: retired.map(({ name }) => name).join(", "), option: first.option };
  },
};
