/** How long a canary waits for what should come, in seconds, until it counts as not coming. */
export type Patience = {
  /** For a message to be announced to who listens. */
  push: number;
  /** For a message to be found by who looks for it. */
  message: number;
  /** For any other change to be seen. */
  change: number;
};

/**
 * Servers that look for changes themselves do so every 30 seconds, Courier (`IMAP_IDLE_TIMEOUT`) and Cyrus without idled
 * (`imapidlepoll`) every 60: longer than that, to tell late from never.
 */
export const PATIENCE: Patience = { push: 65, message: 10, change: 5 };
