import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { isLost, offersAfterLogin } from "../offered.ts";
import { OPENSSL_TRUSTED } from "../wording.ts";

/** The server cannot announce new mail by itself. */
export const capabilityIdleMissing: Diagnosis = {
  id: "capability-idle-missing",
  severity: "notice",
  scope: "server",
  phase: "capability",
  reference: "https://www.rfc-editor.org/rfc/rfc2177",
  text: {
    en: {
      title: "{host} does not announce new mail by itself",
      cause:
        "The server lacks `IDLE`. Nothing fails, but mail programs have to ask again and again, so new mail shows up minutes late, and phones use more power.",
      fix: {
        user: ["Let your mail program look for new mail more often if it matters: every 5 minutes, for example."],
        admin: [
          "Announce it if the server can do it: remove an `imap_capability` line in Dovecot that leaves it out, then `doveadm reload`; in Cyrus set `imapidlepoll` to more than 0, in Courier add `IDLE` to `IMAP_CAPABILITY`.",
          "Add it to the list of a proxy in front: `imap_capabilities` in nginx.",
          `See what is announced after the login: \`${OPENSSL_TRUSTED}\`, then \`a LOGIN USER PASSWORD\` and \`b CAPABILITY\`.`,
        ],
      },
    },
    "zh-CN": {
      title: "{host} 不会主动通知新邮件",
      cause:
        "服务器不支持 `IDLE`。收发都正常，但邮件客户端只能隔一会儿查询一次，新邮件要晚几分钟才出现，手机也更耗电。",
      fix: {
        user: ["如果需要及时收到邮件，请缩短邮件客户端的检查间隔，例如每 5 分钟一次。"],
        admin: [
          "如果服务器其实支持，请让它声明出来：Dovecot 里的 `imap_capability` 如果漏写了它，请删掉这一行，然后执行 `doveadm reload`；Cyrus 把 `imapidlepoll` 设为大于 0，Courier 在 `IMAP_CAPABILITY` 里加上 `IDLE`。",
          "如果前端有代理，请加进代理的列表：nginx 为 `imap_capabilities`。",
          `查看登录之后声明的功能：\`${OPENSSL_TRUSTED}\`，然后输入 \`a LOGIN USER PASSWORD\` 和 \`b CAPABILITY\`。`,
        ],
      },
    },
  },
  find(facts, { previous }) {
    const offers = offersAfterLogin(facts);
    return offers && !offers("IDLE") && !isLost("IDLE", previous) ? target(facts) : null;
  },
};
