import type { ProbeFacts } from "../../probe/facts.ts";
import { CHECK } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { OPENSSL_TRUSTED } from "../wording.ts";

/** The server no longer announces what it announced in an earlier check. */
export const capabilityChanged: Diagnosis = {
  id: "capability-changed",
  severity: "warning",
  scope: "server",
  phase: "capability",
  compares: true,
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-7.2.2",
  text: {
    en: {
      title: "{host} no longer announces {count, plural, one {the capability} other {the capabilities}} {lost}",
      cause:
        "On {since} the server still offered {lost}. Mail programs that rely on it lose functions, become slower or cannot log in any more. The server was updated or reconfigured, another one answers under the same name, or something on the way removes lines.",
      fix: {
        user: [],
        admin: [
          "Find out what changed on the server since {since}: an update, a plugin, `imap_capability` in the configuration of Dovecot (`doveconf -n`), `suppress_capabilities` in that of Cyrus.",
          `Check whether several servers answer under the name and differ: \`${CHECK} --address ADDRESS --transcript\` for each address.`,
          "Look for a proxy or a firewall that inspects mail, and let it pass the capabilities unchanged.",
          "Put the capability back, or ignore this if it was removed on purpose: after an hour or two it is no longer named.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 不再声明支持 {lost}",
      cause:
        "{since}检查时，服务器还支持 {lost}。用到它的邮件客户端会少一些功能、变慢，甚至登录不了。可能是服务器更新过或改过配置，也可能是同一域名下换了一台服务器，或者途中的设备删改了内容。",
      fix: {
        user: [],
        admin: [
          "查明服务器从 {since}到现在改过什么：软件更新、插件、Dovecot 配置里的 `imap_capability`（`doveconf -n`）、Cyrus 配置里的 `suppress_capabilities`。",
          `检查同一域名下是不是有几台不一样的服务器：对每个地址执行 \`${CHECK} --address ADDRESS --transcript\`。`,
          "检查途中有没有代理或者会检查邮件的防火墙，让它原样转发功能列表。",
          "恢复该功能；如果是有意去掉的，不必理会：一两个小时后就不再列出。",
        ],
      },
    },
  },
  verify: {
    en: [
      `Ask what the server offers after the login, by typing \`a LOGIN NAME PASSWORD\` and \`b CAPABILITY\`; {lost} has to be there again: \`${OPENSSL_TRUSTED}\`.`,
    ],
    "zh-CN": [
      `查看登录之后服务器支持的功能，依次输入 \`a LOGIN NAME PASSWORD\` 和 \`b CAPABILITY\`，其中应重新出现 {lost}：\`${OPENSSL_TRUSTED}\`。`,
    ],
  },
  find(facts, { previous }) {
    if (!previous) return null;
    const [before, after] = [announced(previous), announced(facts)];
    if (!before || !after || before.when !== after.when) return null;
    const now = new Set(after.atoms.map(withoutAmount));
    const lost = before.atoms.filter((atom) => !now.has(withoutAmount(atom)));
    if (lost.length === 0) return null;
    return { ...target(facts), lost: lost.join(", "), count: lost.length, since: previous.startedAt };
  },
};

/** What the server offers in the end: after the login, or where nobody logs in after TLS. */
function announced({ phases: { auth, capability } }: ProbeFacts) {
  const { afterLogin = null, afterTls = null } = capability.status === "skipped" ? {} : (capability.value ?? {});
  if (afterLogin) return { when: "after-login", atoms: afterLogin };
  const loginIsPlanned = auth.status !== "skipped" || auth.because !== "not-applicable";
  return afterTls && !loginIsPlanned ? { when: "after-tls", atoms: afterTls } : null;
}

/** `APPENDLIMIT=35651584` with another number is the same capability (RFC 7889). */
function withoutAmount(atom: string): string {
  return atom.replace(/=\d+$/, "=");
}
