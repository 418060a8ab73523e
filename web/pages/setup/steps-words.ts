import { asWords, type Message, message } from "../../../server/contract/message.ts";
import type { Security } from "../../../server/contract/securities.ts";
import type { Program } from "./programs.ts";

/** What the steps have places for. Backticks mark what is to be typed. */
export type StepFillings = {
  address: string;
  user: string;
  password: string;
  /** The server for reading, and that for sending: name, port and encryption in one. */
  incoming: string;
  outgoing: string;
  imapHost: string;
  imapPort: number;
  imapTls: string;
  imapTick: string;
  smtpHost: string;
  smtpPort: number;
  smtpTls: string;
  smtpTick: string;
  oauth: "true" | "false";
  /** How one signs in to an account of Microsoft. */
  signIn: string;
};

/** For each mail program what to do, one after the other. */
type Steps = Readonly<Record<Program, readonly Message<StepFillings>[]>>;

/** What is filled into the steps, as it reads there. */
export const fillings = {
  /** Where the reader has not said them. */
  yourAddress: "your e-mail address",
  sameUser: "as above",
  signIn: "Sign in in Microsoft's window that opens, and allow the access. No server has to be filled in.",
  password: { password: "the password", app: "the app password", code: "the authorization code" },
  endpoint: message<{ host: string; port: number; security: Security }>(
    "server `{host}`, port `{port}`, {security, select, none {no encryption} starttls {encryption “STARTTLS”} other {encryption “SSL/TLS”}}",
  ),
  /** Apple's programs have one switch for both ways of TLS. */
  tls: message<{ security: Security }>("{security, select, none {“Use SSL” off} other {“Use SSL” on}}"),
  /** Foxmail has a box for each way of TLS. */
  tick: message<{ security: Security }>(
    "{security, select, none {leave “SSL” without a tick} starttls {tick “STARTTLS”, not “SSL”} other {tick “SSL”}}",
  ),
};

const WINDOWS_MAIL = [
  "Know that “Mail” of Windows 10 and 11 neither sends nor receives any more: Microsoft ended it at the end of 2024.",
  "Open the new Outlook, which comes with Windows and takes over the accounts of “Mail”; or install another program, such as Thunderbird.",
  "Choose that program above: its steps are there, with your settings filled in.",
];

const OUTLOOK_CLOUD =
  "Know that the new Outlook fetches your mail through Microsoft's cloud: the server has to be reachable from the internet.";

/** What to do in a mail program, with the settings filled in, in English. */
export const steps = asWords<Steps>({
  "outlook-new": [
    "Open “Settings” (the gear wheel), “Accounts”, “Your accounts”, and choose “Add account”.",
    "Type {address}, and choose “Continue”. Choose “IMAP” if Outlook asks for the kind of account.",
    "Type {password}, and choose “Show more”.",
    "Fill in “IMAP incoming server”: {incoming}; user name {user}.",
    "Fill in “SMTP outgoing server”: {outgoing}.",
    "Choose “Continue”, and wait until the inbox appears.",
    OUTLOOK_CLOUD,
  ],
  "outlook-classic": [
    "Choose “File”, then “Add Account”.",
    "Type {address}, open “Advanced options”, tick “Let me set up my account manually”, and choose “Connect”.",
    "Choose “IMAP”.",
    "Fill in “Incoming mail”: {incoming}.",
    "Fill in “Outgoing mail”: {outgoing}. Choose “Next”.",
    "Type {password}, and choose “Connect”. The user name is {user}.",
  ],
  "windows-mail": WINDOWS_MAIL,
  "apple-mac": [
    "Open Mail, choose “Mail”, “Add Account…”, then “Other Mail Account…” and “Continue”.",
    "Type your name, {address} and {password}, and choose “Sign In”.",
    "Fill in, when Mail asks for more: user name {user}, account type “IMAP”, incoming mail server `{imapHost}`, outgoing mail server `{smtpHost}`. Choose “Sign In”.",
    "Open “Mail”, “Settings…”, “Accounts”, “Server Settings”, if the port differs there: turn off “Automatically manage connection settings”, and set port `{imapPort}` with {imapTls} for receiving and `{smtpPort}` with {smtpTls} for sending.",
  ],
  "apple-ios": [
    "Open “Settings”, “Apps”, “Mail”, “Mail Accounts” (before iOS 18: “Settings”, “Mail”, “Accounts”), and tap “Add Account”, “Other”, “Add Mail Account”.",
    "Type your name, {address} and {password}, and tap “Next”.",
    "Choose “IMAP”. Fill in “Incoming Mail Server”: host name `{imapHost}`, user name {user}, {password}.",
    "Fill in “Outgoing Mail Server”, although it says “optional”: host name `{smtpHost}`, user name {user}, {password}. Tap “Next”, then “Save”.",
    "Tap the account, “Account Settings”, “Advanced”: {imapTls}, server port `{imapPort}`.",
  ],
  thunderbird: [
    "Choose “≡”, “New Account”, “Email”.",
    "Type your name and {address}, and choose “Continue”.",
    "Choose “Edit configuration” or “Configure manually”.",
    "Fill in the incoming server: protocol “IMAP”, {incoming}, authentication “{oauth, select, true {OAuth2} other {Normal password}}”, username {user}.",
    "Fill in the outgoing server: {outgoing}, the same authentication and username.",
    "Choose “Re-test” or “Test”, then “Continue” or “Done”, and type {password} when asked.",
  ],
  gmail: [
    "Tap your picture, “Add another account”, “Other”.",
    "Type {address}, tap “Manual setup”, then “Personal (IMAP)”.",
    "Type {password}, and tap “Next”.",
    "Fill in “Incoming server settings”: user name {user}, {incoming}.",
    "Fill in “Outgoing server settings”: {outgoing}; leave “Require sign-in” on.",
    "Tap “Next” until the account is there.",
  ],
  samsung: [
    "Tap “≡”, the gear wheel, “Add account”, “Other”.",
    "Type {address} and {password}, and tap “Manual setup”, then “IMAP account”.",
    "Fill in “Incoming server”: user name {user}, {incoming}.",
    "Fill in “Outgoing server”: {outgoing}; leave “Authentication before sending” on.",
    "Tap “Sign in”.",
  ],
  k9: [
    "Tap “≡”, “Settings”, “Add account”.",
    "Type {address}, tap “Next”, then “Edit configuration” or “Configure manually”.",
    "Fill in the incoming server: protocol “IMAP”, {incoming}, authentication “{oauth, select, true {OAuth 2.0} other {Normal password}}”, username {user}.",
    "Fill in the outgoing server: {outgoing}, the same authentication and username.",
    "Tap “Next” until the account is there.",
  ],
  foxmail: [
    "Choose “≡”, “Account management”, “New”, then “Other mailbox”.",
    "Type {address} and {password}, and choose “Manual setup”.",
    "Choose the receiving server type “IMAP”, and fill in: server `{imapHost}`, port `{imapPort}`; {imapTick}.",
    "Fill in the sending server: server `{smtpHost}`, port `{smtpPort}`; {smtpTick}.",
    "Choose “Create”. The user name is {user}.",
  ],
});

/** What to do in a mail program for a Microsoft account, which is signed in to in Microsoft's own window. */
export const signInSteps = asWords<Steps>({
  "outlook-new": [
    "Open “Settings” (the gear wheel), “Accounts”, “Your accounts”, and choose “Add account”.",
    "Type {address}, and choose “Continue”.",
    "{signIn}",
  ],
  "outlook-classic": ["Choose “File”, then “Add Account”.", "Type {address}, and choose “Connect”.", "{signIn}"],
  "windows-mail": WINDOWS_MAIL,
  "apple-mac": [
    "Open Mail, choose “Mail”, “Add Account…”, then “Microsoft Exchange”, also for outlook.com and hotmail.com.",
    "Type your name and {address}, and choose “Sign In” twice.",
    "{signIn}",
  ],
  "apple-ios": [
    "Open “Settings”, “Apps”, “Mail”, “Mail Accounts” (before iOS 18: “Settings”, “Mail”, “Accounts”), and tap “Add Account”.",
    "Tap “Outlook.com”; for an account of a company or school, “Microsoft Exchange”.",
    "Type {address}. {signIn}",
  ],
  thunderbird: [
    "Choose “≡”, “New Account”, “Email”.",
    "Type your name and {address}, and choose “Continue”: Thunderbird finds the settings, with the authentication “OAuth2”.",
    "{signIn}",
  ],
  gmail: [
    "Tap your picture, “Add another account”, then “Outlook, Hotmail, and Live”; for an account of a company or school, “Exchange and Office 365”.",
    "Type {address}. {signIn}",
  ],
  samsung: [
    "Tap “≡”, the gear wheel, “Add account”, then “Outlook”; for an account of a company or school, “Exchange”.",
    "Type {address}. {signIn}",
  ],
  k9: ["Tap “≡”, “Settings”, “Add account”.", "Type {address}, and tap “Next”.", "{signIn}"],
  foxmail: [
    "Choose “≡”, “Account management”, “New”, then “Outlook”, if your version has it. A version that only asks for a password cannot sign in any more: update it, or use another program.",
    "Type {address}. {signIn}",
  ],
});
