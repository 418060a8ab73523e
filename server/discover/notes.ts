import type { NoteId } from "../providers/provider.ts";

/** The notes as people read them, in English. Providers change such things, so each says "usually" where that is known to happen. */
export const NOTES: Readonly<Record<NoteId, string>> = {
  "app-password":
    "Mail programs need an app password here, not the password of the account. Make one in the security settings of the account, where two-step verification usually has to be on.",
  "app-password-two-step":
    "With two-step verification switched on, mail programs need an app password from the settings of the account.",
  "authorization-code":
    "Mail programs need an authorization code instead of the password. Webmail shows it in its settings when IMAP is switched on.",
  "separate-password":
    "There is a separate password for mail programs. Set it in the settings of the account; the password of the web page does not work.",
  "mailbox-password": "Use the password of the mailbox, not that of the customer account.",
  "oauth-only":
    "Passwords are not accepted any more: the mail program has to sign in through the provider's own window (OAuth 2.0). Add the account with its kind, such as “Outlook” or “Microsoft 365”, instead of “IMAP”.",
  "provider-kind":
    "Easier, where the mail program offers it: add the account under the provider's name, such as “Google” or “Yahoo”, instead of “IMAP”. The provider's own window opens to sign in, and no app password is needed.",
  "switch-on": "IMAP is usually off until it is switched on in the settings of webmail.",
  "switch-on-by-admin": "The administrator of the organisation decides whether IMAP is on.",
  plan: "Not every plan includes IMAP.",
  region: "The server depends on the region in which the account was opened.",
  identify: "Mail programs that do not say what they are may be refused as an “Unsafe Login”.",
  bridge:
    "Mail programs reach this provider only through its Bridge program on the same computer, which shows the settings and the password to use. It cannot be checked from here.",
  "no-imap": "This provider does not offer IMAP: use its own app or web page.",
};
