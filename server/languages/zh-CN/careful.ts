/** Before an account is removed from a mail program. */
export const REMOVING_ACCOUNT =
  "只保存在邮件客户端里的内容会随账号一起删除。请先保存草稿和未发送的邮件，并确认该账号是 IMAP：删除 POP3 账号可能会删掉邮件的唯一副本。";

/** How a step begins that deletes, exposes, overwrites or locks out. */
export const CAREFUL = "注意：";

/** A step that deletes, exposes, overwrites or locks out, in the order of `server/diagnose/careful.ts`. */
export function careful(warning: string, step: string): string {
  return `${CAREFUL}${warning}${step}`;
}
