import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { isLost, offersAfterLogin } from "../offered.ts";

/** Without one of these, mail programs synchronise slowly or clumsily. */
const WANTED: readonly string[] = ["CONDSTORE", "UIDPLUS", "MOVE"];

/** The server lacks extensions that make synchronisation quick and safe. */
export const capabilitySyncExtensionsMissing: Diagnosis = {
  id: "capability-sync-extensions-missing",
  severity: "notice",
  scope: "server",
  phase: "capability",
  reference: "https://www.rfc-editor.org/rfc/rfc7162",
  text: {
    en: {
      title: "{host} lacks extensions for quick synchronisation: {missing}",
      cause:
        "Nothing fails, but mail programs have to do with more work what these extensions do at once: find out what has changed (`CONDSTORE`, `QRESYNC`), learn which message they have just stored (`UIDPLUS`), move messages safely (`MOVE`). Large mailboxes feel slow.",
      fix: {
        user: ["Synchronise fewer or smaller folders if your mail program is slow with this server."],
        admin: [
          "Announce them if the server can do them: remove an `imap_capability` line in Dovecot that leaves them out, then `doveadm reload`.",
          "Add them to the list of a proxy in front: `imap_capabilities` in nginx.",
          "Update the mail server: Dovecot has all of them since version 2.2, and Cyrus 3 has them; Courier and Exchange have no `CONDSTORE` and `QRESYNC`, and no setting for them.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 缺少用于快速同步的扩展：{missing}",
      cause:
        "收发都正常，只是有些事邮件客户端要多费周折：找出哪些邮件有变化（`CONDSTORE`、`QRESYNC`）、知道刚保存的是哪一封（`UIDPLUS`）、安全地移动邮件（`MOVE`）。邮件一多就会感到慢。",
      fix: {
        user: ["如果邮件客户端与该服务器同步很慢，请减少同步的文件夹，或者只同步较小的文件夹。"],
        admin: [
          "如果服务器其实支持，请让它声明出来：Dovecot 里的 `imap_capability` 如果漏写了它们，请删掉这一行，然后执行 `doveadm reload`。",
          "如果前端有代理，请加进代理的列表：nginx 为 `imap_capabilities`。",
          "升级邮件服务器：Dovecot 从 2.2 版起全部支持，Cyrus 3 也支持；Courier 和 Exchange 没有 `CONDSTORE` 和 `QRESYNC`，也无法通过设置开启。",
        ],
      },
    },
  },
  find(facts, { previous }) {
    const offers = offersAfterLogin(facts);
    if (!offers) return null;
    // RFC 7162 section 3.2.3: whoever has QRESYNC has CONDSTORE. QRESYNC alone is missing at large providers, and not missed.
    const has = (extension: string) => offers(extension) || (extension === "CONDSTORE" && offers("QRESYNC"));
    if (WANTED.every((extension) => has(extension) || isLost(extension, previous))) return null;
    const missing = [...WANTED, "QRESYNC"].filter((extension) => !has(extension) && !isLost(extension, previous));
    return { ...target(facts), missing: missing.join(", ") };
  },
};
