/** What people complain of who cannot work with their mail, in the order of how exactly it names a cause. */
export const COMPLAINTS = [
  "mailbox-full",
  "password-again",
  "devices-differ",
  "cannot-send",
  "nothing-arrives",
  "cannot-connect",
] as const;

/** A complaint in plain words, whatever caused it. */
export type Complaint = (typeof COMPLAINTS)[number];
