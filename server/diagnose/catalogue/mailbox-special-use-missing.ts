import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { userOf } from "../login.ts";
import { offersAfterLogin } from "../offered.ts";

const ROLES = ["\\sent", "\\drafts", "\\trash"];

/** The server could say which mailbox is for sent mail, drafts and trash, and says it of none. */
export const mailboxSpecialUseMissing: Diagnosis = {
  id: "mailbox-special-use-missing",
  severity: "notice",
  scope: "account",
  phase: "list",
  reference: "https://www.rfc-editor.org/rfc/rfc6154",
  text: {
    en: {
      title: "{host} does not say which folders of {user} are for sent mail, drafts and trash",
      cause:
        "The server can mark folders with their use (`SPECIAL-USE`), but none is marked `\\Sent`, `\\Drafts` or `\\Trash`. Nothing fails, but every mail program guesses, and several on one account make folders side by side: Sent, Sent Items, Sent Messages.",
      fix: {
        user: [
          "Choose the folders for sent mail, drafts and trash in the settings of every mail program, the same ones in all.",
        ],
        admin: [
          "Mark the folders in the `inbox` namespace of Dovecot: `special_use = \\Sent` and `auto = subscribe` in a block `mailbox Sent`, named as the folder is, likewise for Drafts, Junk and Trash; the file `15-mailboxes.conf` usually has them prepared.",
          "Load the change: `doveadm reload`.",
          "See that they are there: `doveadm mailbox list -u {user}`.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 没有标明 {user} 的已发送、草稿和已删除邮件分别在哪个文件夹",
      cause:
        "服务器可以标明文件夹的用途（`SPECIAL-USE`），但没有任何文件夹标为 `\\Sent`、`\\Drafts` 或 `\\Trash`。收发不受影响，但邮件客户端只能自行猜测；同一账号使用多个客户端时，会出现 Sent、Sent Items、Sent Messages 等重复的文件夹。",
      fix: {
        user: ["在每个邮件客户端的设置里，为已发送、草稿和已删除邮件选定相同的文件夹。"],
        admin: [
          "在 Dovecot 的 `inbox` 命名空间里标明文件夹用途：在 `mailbox Sent` 配置块（名称与文件夹一致）里写 `special_use = \\Sent` 和 `auto = subscribe`，Drafts、Junk 和 Trash 同样设置；`15-mailboxes.conf` 里通常已有示例。",
          "使修改生效：`doveadm reload`。",
          "确认文件夹已经存在：`doveadm mailbox list -u {user}`。",
        ],
      },
    },
  },
  find(facts) {
    const { list } = facts.phases;
    const offers = offersAfterLogin(facts);
    if (list.status !== "ok" || list.value.mailboxes.length === 0 || !offers?.("SPECIAL-USE")) return null;
    // As the server wrote them: a role may also have been guessed from the name.
    const marked = list.value.mailboxes.flatMap(({ attributes }) => attributes.map((name) => name.toLowerCase()));
    return ROLES.some((role) => marked.includes(role)) ? null : { ...target(facts), user: userOf(facts) };
  },
};
