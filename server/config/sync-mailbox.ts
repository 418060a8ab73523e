/** Where a canary lives that was given no mailbox. */
export const SYNC_MAILBOX = "imapscope";
