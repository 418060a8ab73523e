import type { NoteId } from "../providers/provider.ts";

/** The notes as people read them, in English. Providers change such things, so each says "usually" where that is known to happen. */
export const NOTES: Readonly<Record<NoteId, string>> = {
  "app-password":
    "Mail programs need an app password here, not the account's password. Create one in the security settings of the account; usually two-step verification must be on first.",
  "app-password-two-step":
    "If two-step verification is on, mail programs need an app password from the account's settings.",
  "authorization-code":
    "Mail programs need an authorization code instead of the password. Webmail shows it in its settings when you switch IMAP on.",
  "separate-password":
    "There is a separate password for mail programs. Set it in the account's settings; the web password does not work.",
  "mailbox-password": "Use the password of the mailbox, not that of the customer account.",
  "oauth-only":
    "Passwords are no longer accepted: the mail program must sign in through the provider's own window (OAuth 2.0). When you add the account, choose the provider's kind, such as “Outlook” or “Microsoft 365”, instead of “IMAP”.",
  "provider-kind":
    "There may be an easier way: add the account under the provider's name, such as “Google” or “Yahoo”, instead of “IMAP”. You then sign in through the provider's own window, and need no app password.",
  "switch-on": "IMAP is usually off until you switch it on in the settings of webmail.",
  "switch-on-by-admin": "The organisation's administrator decides whether IMAP is on.",
  plan: "Not every plan includes IMAP.",
  region: "The server depends on the region in which the account was created.",
  identify: "Mail programs that do not identify themselves (ID command) may be refused with “Unsafe Login”.",
  bridge:
    "Mail programs reach this provider only through its Bridge program on the same computer, which shows the settings and the password to use. It cannot be checked from here.",
  "no-imap": "This provider does not offer IMAP: use its own app or web page.",
};
