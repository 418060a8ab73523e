import { asWords, type Message, message } from "../../../server/contract/message.ts";
import type { Security } from "../../../server/contract/securities.ts";
import type { Program } from "./programs.ts";

/** What the steps have places for. Backticks mark what is to be typed. */
export type StepFillings = {
  address: string;
  user: string;
  /** The user name for sending, and whether it is another one than for reading. */
  smtpUser: string;
  sendsAs: "same" | "other";
  password: string;
  /** The server for reading, and that for sending: name, port and encryption in one. */
  incoming: string;
  outgoing: string;
  imapHost: string;
  imapPort: number;
  imapSecurity: Security;
  imapTls: string;
  imapTick: string;
  smtpHost: string;
  smtpPort: number;
  smtpSecurity: Security;
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
  signIn: "Sign in when Microsoft's window opens, and allow access. You need not enter any server.",
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
  "Note that “Mail” of Windows 10 and 11 no longer sends or receives mail: Microsoft ended it at the end of 2024.",
  "Open the new Outlook, which comes with Windows and takes over the accounts of “Mail”, or install another program, such as Thunderbird.",
  "Choose that program above to see its steps with your settings filled in.",
];

const OUTLOOK_CLOUD =
  "Note that the new Outlook fetches your mail through Microsoft's cloud, so the server must be reachable from the internet.";

/** What to do in a mail program, with the settings filled in, in English. */
export const steps = asWords<Steps>({
  "outlook-new": [
    "Open “Settings” (the gear wheel), “Accounts”, “Your accounts”, and choose “Add account”.",
    "Type {address}, and choose “Continue”. Choose “IMAP” if Outlook asks for the kind of account.",
    "Type {password}, and choose “Show more”.",
    "Fill in “IMAP incoming server”: {incoming}; user name {user}.",
    "Fill in “SMTP outgoing server”: {outgoing}{sendsAs, select, other {; user name {smtpUser}} same {}}.",
    "Choose “Continue”, and wait until the inbox appears.",
    OUTLOOK_CLOUD,
  ],
  "outlook-classic": [
    "Choose “File”, then “Add Account”.",
    "Type {address}, open “Advanced options”, tick “Let me set up my account manually”, and choose “Connect”.",
    "Choose “IMAP”.",
    "Fill in “Incoming mail”: {incoming}.",
    "Fill in “Outgoing mail”: {outgoing}. Choose “Next”.",
    "Type {password}, and choose “Connect”. The user name is {user}{sendsAs, select, other {, for sending {smtpUser}} same {}}.",
  ],
  "windows-mail": WINDOWS_MAIL,
  "apple-mac": [
    "Open Mail, choose “Mail”, “Add Account…”, then “Other Mail Account…” and “Continue”.",
    "Type your name, {address} and {password}, and choose “Sign In”.",
    "If Mail asks for more, fill in: user name {user}, account type “IMAP”, incoming mail server `{imapHost}`, outgoing mail server `{smtpHost}`. Choose “Sign In”.",
    "Open “Mail”, “Settings…”, “Accounts”, “Server Settings”, and compare the ports: for receiving `{imapPort}` with {imapTls}, for sending `{smtpPort}` with {smtpTls}{sendsAs, select, other { and user name {smtpUser}} same {}}. To change them, turn off “Automatically manage connection settings”.",
  ],
  "apple-ios": [
    "Open “Settings”, “Apps”, “Mail”, “Mail Accounts” (before iOS 18: “Settings”, “Mail”, “Accounts”), and tap “Add Account”, “Other”, “Add Mail Account”.",
    "Type your name, {address} and {password}, and tap “Next”.",
    "Choose “IMAP”. Fill in “Incoming Mail Server”: host name `{imapHost}`, user name {user}, {password}.",
    "Fill in “Outgoing Mail Server”, although it says “optional”: host name `{smtpHost}`, user name {smtpUser}, {password}. Tap “Next”, then “Save”.",
    "Tap the account, “Account Settings”, “Advanced”: {imapTls}, server port `{imapPort}`.",
  ],
  thunderbird: [
    "Choose “≡”, “New Account”, “Email”.",
    "Type your name and {address}, and choose “Continue”.",
    "Choose “Edit configuration” if Thunderbird found settings, or “Configure Manually” if it found none.",
    "Fill in the incoming server: protocol “IMAP”, hostname `{imapHost}`, port `{imapPort}`, connection security “{imapSecurity, select, none {None} starttls {STARTTLS} other {SSL/TLS}}”, authentication method “{oauth, select, true {OAuth2} other {Normal password}}”, username {user}.",
    "Fill in the outgoing server: hostname `{smtpHost}`, port `{smtpPort}`, connection security “{smtpSecurity, select, none {None} starttls {STARTTLS} other {SSL/TLS}}”, the same authentication method, username {smtpUser}.",
    "Choose “Test” (or “Retest”), then “Continue”. Type {password} when asked, and choose “Finish” at the end.",
  ],
  gmail: [
    "Tap your picture, “Add another account”, “Other”.",
    "Type {address}, tap “Manual setup”, then “Personal (IMAP)”.",
    "Type {password}, and tap “Next”.",
    "Fill in “Incoming server settings”: user name {user}, {incoming}.",
    "Fill in “Outgoing server settings”: {outgoing}{sendsAs, select, other {; user name {smtpUser}} same {}}; leave “Require sign-in” on.",
    "Tap “Next” until the account is there.",
  ],
  samsung: [
    "Tap “≡”, the gear wheel, “Add account”, “Other”.",
    "Type {address} and {password}, and tap “Manual setup”, then “IMAP account”.",
    "Fill in “Incoming server”: user name {user}, {incoming}.",
    "Fill in “Outgoing server”: {outgoing}{sendsAs, select, other {; user name {smtpUser}} same {}}; leave “Authentication before sending” on.",
    "Tap “Sign in”.",
  ],
  k9: [
    "Tap “≡”, “Settings”, “Add account”.",
    "Type {address}, and tap “Next”. If it finds settings, tap “Edit configuration”; if it finds none, tap “Next” again unless the form opens by itself.",
    "Fill in “Incoming server settings”: protocol “IMAP”, server `{imapHost}`, security “{imapSecurity, select, none {None} starttls {StartTLS} other {SSL/TLS}}”, port `{imapPort}`, authentication “{oauth, select, true {OAuth 2.0} other {Normal password}}”, username {user}{oauth, select, true {} other {, {password}}}. Tap “Next”.",
    "Fill in “Outgoing server settings”: server `{smtpHost}`, security “{smtpSecurity, select, none {None} starttls {StartTLS} other {SSL/TLS}}”, port `{smtpPort}`, the same authentication, username {smtpUser}.",
    "Tap “Next” until the account has been added.",
  ],
  foxmail: [
    "Choose “≡”, “Account management”, “New”, then “Other mailbox”.",
    "Type {address} and {password}, and choose “Manual setup”.",
    "Choose the incoming server type “IMAP”, and fill in: server `{imapHost}`, port `{imapPort}`; {imapTick}.",
    "Fill in the outgoing server: server `{smtpHost}`, port `{smtpPort}`; {smtpTick}.",
    "Choose “Create”. The user name is {user}{sendsAs, select, other {, for sending {smtpUser}} same {}}.",
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
    "Choose “≡”, “Account management”, “New”, then “Outlook”, if your version has it. A version that only asks for a password can no longer sign in: update it, or use another program.",
    "Type {address}. {signIn}",
  ],
});
