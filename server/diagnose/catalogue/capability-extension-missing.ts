import type { Diagnosis } from "../diagnosis.ts";
import { offersAfterLogin } from "../offered.ts";
import { canary } from "../sync.ts";
import { OPENSSL_TRUSTED } from "../wording.ts";

/**
 * What the canary is made with: IDLE to be told of it, UIDPLUS to know and remove no message but our own, MOVE to see a move
 * in one step. CONDSTORE, QRESYNC, SORT, QUOTA and the like are not among them: nothing that is configured fails without.
 */
const NEEDED: readonly string[] = ["IDLE", "UIDPLUS", "MOVE"];

/**
 * An extension that is put to use is not there: by the canary, where the facts are judged, or by a mail program, where its
 * message is explained. What mail programs in general do without is said by `capability-idle-missing` and
 * `capability-sync-extensions-missing`.
 */
export const capabilityExtensionMissing: Diagnosis = {
  id: "capability-extension-missing",
  severity: "notice",
  scope: "server",
  phase: "capability",
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.1.1",
  text: {
    en: {
      title: "{host} lacks an extension that is to be used: {missing}",
      cause:
        "The server does not announce the extension, or refuses its command. Nothing else fails, but what depends on it is left out or done in a slower way: being told of new mail (`IDLE`), knowing a stored message again (`UIDPLUS`), moving in one step (`MOVE`), showing how full the mailbox is (`QUOTA`), sorting and searching on the server (`SORT`).",
      fix: {
        user: [
          "Switch the feature off in the settings of your mail program if it keeps reporting an error: push or `IDLE`, sorting or searching on the server.",
          "Look for new mail every 5 minutes where push is not possible.",
        ],
        admin: [
          `See what is announced after the login: \`${OPENSSL_TRUSTED}\`, then \`a LOGIN USER PASSWORD\` and \`b CAPABILITY\`.`,
          "Remove an `imap_capability` line in Dovecot that leaves the extension out, then `doveadm reload`; `QUOTA` needs the plugins `quota` and `imap_quota`.",
          "Remove the extension from `suppress_capabilities` in Cyrus (`imapd.conf`), and restart it; in Courier add it to `IMAP_CAPABILITY` in the file `imapd`.",
          "Add it to the list of a proxy in front: `imap_capabilities` in nginx.",
          "Configure programs to do without it where the server has none: Exchange and Microsoft 365 have no `CONDSTORE`, `SORT`, `THREAD` and `QUOTA`, and no setting for them.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 缺少要用到的扩展：{missing}",
      cause:
        "服务器没有声明该扩展，或者拒绝了它的命令。别的功能都正常，但用到它的功能会缺失或变慢：即时得知新邮件（`IDLE`）、识别刚保存的邮件（`UIDPLUS`）、一步完成移动（`MOVE`）、显示邮箱已用空间（`QUOTA`）、在服务器上排序和搜索（`SORT`）。",
      fix: {
        user: [
          "如果邮件客户端反复报错，请在设置里关闭相应功能：推送或 `IDLE`、在服务器上排序或搜索。",
          "如果无法推送，请让客户端每 5 分钟检查一次新邮件。",
        ],
        admin: [
          `查看登录之后声明的功能：\`${OPENSSL_TRUSTED}\`，然后输入 \`a LOGIN USER PASSWORD\` 和 \`b CAPABILITY\`。`,
          "如果 Dovecot 里的 `imap_capability` 漏写了该扩展，请删掉这一行，然后执行 `doveadm reload`；`QUOTA` 需要 `quota` 和 `imap_quota` 插件。",
          "Cyrus 请从 `imapd.conf` 的 `suppress_capabilities` 里删掉该扩展，然后重启；Courier 请把它加进 `imapd` 文件的 `IMAP_CAPABILITY`。",
          "如果前端有代理，请加进代理的列表：nginx 为 `imap_capabilities`。",
          "如果服务器本来就没有该扩展，请让程序不要使用它：Exchange 和 Microsoft 365 没有 `CONDSTORE`、`SORT`、`THREAD` 和 `QUOTA`，也无法通过设置开启。",
        ],
      },
    },
  },
  find(facts) {
    const offers = facts.sync ? offersAfterLogin(facts) : null;
    const missing = offers ? NEEDED.filter((extension) => !offers(extension)) : [];
    return missing.length === 0 ? null : { ...canary(facts), missing: missing.join(", ") };
  },
};
