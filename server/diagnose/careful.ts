/** Before an account is removed from a mail program. */
import type { Language } from "../contract/languages.ts";
export const REMOVING_ACCOUNT: Readonly<Record<Language, string>> = {
  en: "what is stored only in the mail program goes with the account. Save drafts and unsent mail first, and make sure that the account is IMAP: removing a POP3 account can delete the only copy of its mail.",
  "zh-CN":
    "只保存在邮件客户端里的内容会随账号一起删除。请先保存草稿和未发送的邮件，并确认该账号是 IMAP：删除 POP3 账号可能会删掉邮件的唯一副本。",
};

/** How a step begins that deletes, exposes, overwrites or locks out. */
export const CAREFUL: Readonly<Record<Language, string>> = { en: "Careful: ", "zh-CN": "注意：" };

/**
 * A step that deletes, exposes, overwrites or locks out: first what it costs and what to do before, then the step. Such steps
 * come last among those of their reader. ICU MessageFormat.
 */
export const careful: Readonly<Record<Language, (warning: string, step: string) => string>> = {
  en: (warning, step) => `${CAREFUL.en}${warning} ${step}`,
  "zh-CN": (warning, step) => `${CAREFUL["zh-CN"]}${warning}${step}`,
};
