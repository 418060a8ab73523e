// Steps for mail users that several diagnoses share. ICU MessageFormat.

/** Mail on iPhone and iPad has no IDLE for ordinary IMAP accounts: it looks every quarter of an hour at the soonest (Apple's guide, “Fetch New Data”). */
export const FETCH_ON_IPHONE =
  "Choose how often an iPhone or iPad looks for mail, as its Mail waits for push from few servers only: Settings › Apps › Mail › Mail Accounts › Fetch New Data.";

/** A folder that is there, and that a program does not show. */
export const SUBSCRIBE =
  "Subscribe to the folder in your mail program if webmail shows it: in Thunderbird with a right click on the account, “Subscribe”. At Gmail tick “Show in IMAP” beside its label under Settings › Labels.";
