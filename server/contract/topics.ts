/** What a message can speak of, where it does not say why it failed: the word that `explain` answers as `subject`. */
export const TOPICS = [
  "encryption",
  "login",
  "sending",
  "mailbox",
  "message",
  "connection",
  "settings",
  "program",
] as const;

/** What a message speaks of. */
export type Topic = (typeof TOPICS)[number];
