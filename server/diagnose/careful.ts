/** Before an account is removed from a mail program. */
export const REMOVING_ACCOUNT =
  "what is stored only in the mail program is deleted with the account. Save drafts and unsent mail first, and make sure that the account is IMAP: removing a POP3 account can delete the only copy of its mail.";

/** How a step begins that deletes, exposes, overwrites or locks out. */
export const CAREFUL = "Careful: ";

/**
 * A step that deletes, exposes, overwrites or locks out: first what it costs and what to do before, then the step. Such steps
 * come last among those of their reader. ICU MessageFormat.
 */
export function careful(warning: string, step: string): string {
  return `${CAREFUL}${warning} ${step}`;
}
