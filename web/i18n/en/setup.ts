import { PROGRAM_NAMES, type Program } from "../../setup/programs.ts";
import type { Endpoint, MailSettings } from "../../setup/settings.ts";

/** The page that sets mail programs up, in English. */
export const setup = {
  title: "Set up your mail program",
  minute: {
    heading: "IMAP in one minute",
    points: [
      "Your mail stays on the server, and every device shows the same: what you read, move or delete on the phone is read, moved or deleted on the computer too.",
      "POP3, the older way, fetches mail onto one device; the others do not see what happens there. Choose IMAP wherever you are asked.",
      "IMAP only receives. Mail is sent by SMTP, so every mail program asks for two servers.",
      "Deleting frees space on the server, and is deleting everywhere: IMAP is no backup.",
    ],
  },
  account: {
    heading: "Your account",
    server: "Server",
    address: "E-mail address",
    addressWrong: "Write it as name@example.com.",
    user: "User name, if it is not the address",
    smtpHost: "Server for sending (SMTP)",
    smtpPort: "Port for sending",
    smtpHint:
      "imapscope does not check sending. Ask your administrator if mail is sent by another server than it is read from.",
    noServer: "No server is configured yet.",
  },
  settings: {
    heading: "The settings",
    incoming: "Receiving (IMAP)",
    outgoing: "Sending (SMTP)",
    host: "Server",
    port: "Port",
    security: "Encryption",
    user: "User name",
    password: "Password",
    passwordText: "the one of your mailbox; many providers want an app password (authorization code) instead",
    oauthText: "none: the mail program opens your provider's sign-in page (OAuth 2.0)",
    yourAddress: "your e-mail address",
    names: { "implicit-tls": "SSL/TLS", starttls: "STARTTLS", none: "none" },
    insecure:
      "This server is used without encryption: everybody on the way can read the password and the mail. Ask your administrator for a port with TLS.",
    test: "Test connection",
  },
  files: {
    heading: "Or let a file do it",
    apple: "Profile for iPhone, iPad and Mac",
    appleText:
      "Open it on the device, then “Settings”, “Profile Downloaded” (Mac: “System Settings”, “General”, “Device Management”). It is not signed, which the device says; it holds no password, which the device asks for.",
    appleOauth: "A profile cannot set up an account that signs in with OAuth 2.0: follow the guide.",
    thunderbird: "File for Thunderbird (autoconfig)",
    thunderbirdText:
      "For the administrator: put it at `https://autoconfig.DOMAIN/mail/config-v1.1.xml`, and Thunderbird and others find the settings from the address alone. It holds no password.",
  },
  guide: {
    heading: "Step by step",
    program: "Mail program",
    names: PROGRAM_NAMES,
    oauth: "When a sign-in page of your provider opens, sign in there; no password is typed into the mail program.",
  },
  steps,
};

const OUTLOOK_CLOUD =
  "Know that the new Outlook fetches your mail through Microsoft's cloud: the server has to be reachable from the internet.";

function steps(program: Program, settings: MailSettings): readonly string[] {
  const address = settings.address ? `\`${settings.address}\`` : "your e-mail address";
  const user = settings.user ? `\`${settings.user}\`` : "your e-mail address";
  const { imap, smtp } = settings;
  const incoming = `server \`${imap.host}\`, port \`${imap.port}\`, ${named(imap)}`;
  const outgoing = `server \`${smtp.host}\`, port \`${smtp.port}\`, ${named(smtp)}`;
  switch (program) {
    case "outlook-new":
      return [
        "Open “Settings”, “Accounts”, “Your accounts”, and choose “Add account”.",
        `Type ${address}, and choose “Continue”. Choose “IMAP” if Outlook asks for the kind of account.`,
        "Type the password, and choose “Show more”.",
        `Fill in “IMAP incoming server”: ${incoming}; user name ${user}.`,
        `Fill in “SMTP outgoing server”: ${outgoing}.`,
        "Choose “Continue”, and wait until the inbox appears.",
        OUTLOOK_CLOUD,
      ];
    case "outlook-classic":
      return [
        "Choose “File”, then “Add Account”.",
        `Type ${address}, open “Advanced options”, tick “Let me set up my account manually”, and choose “Connect”.`,
        "Choose “IMAP”.",
        `Fill in “Incoming mail”: ${incoming}.`,
        `Fill in “Outgoing mail”: ${outgoing}. Choose “Next”.`,
        `Type the password, and choose “Connect”. The user name is ${user}.`,
      ];
    case "apple-mac":
      return [
        "Open Mail, choose “Mail”, “Add Account…”, then “Other Mail Account…” and “Continue”.",
        `Type your name, ${address} and the password, and choose “Sign In”.`,
        `Fill in, when Mail asks for more: user name ${user}, account type “IMAP”, incoming mail server \`${imap.host}\`, outgoing mail server \`${smtp.host}\`. Choose “Sign In”.`,
        `Open “Mail”, “Settings…”, “Accounts”, “Server Settings”, if the port differs there: turn off “Automatically manage connection settings”, and set port \`${imap.port}\` with ${tls(imap)} for receiving and \`${smtp.port}\` with ${tls(smtp)} for sending.`,
      ];
    case "apple-ios":
      return [
        "Open “Settings”, “Apps”, “Mail”, “Mail Accounts” (before iOS 18: “Settings”, “Mail”, “Accounts”), and tap “Add Account”, “Other”, “Add Mail Account”.",
        `Type your name, ${address} and the password, and tap “Next”.`,
        `Choose “IMAP”. Fill in “Incoming Mail Server”: host name \`${imap.host}\`, user name ${user}, the password.`,
        `Fill in “Outgoing Mail Server”, although it says “optional”: host name \`${smtp.host}\`, user name ${user}, the password. Tap “Next”, then “Save”.`,
        `Tap the account, “Account Settings”, “Advanced”: ${tls(imap)}, server port \`${imap.port}\`.`,
      ];
    case "thunderbird":
      return [
        "Choose “≡”, “New Account”, “Email”.",
        `Type your name and ${address}, and choose “Continue”.`,
        "Choose “Edit configuration” or “Configure manually”.",
        `Fill in the incoming server: protocol “IMAP”, ${incoming}, authentication “${settings.oauth ? "OAuth2" : "Normal password"}”, username ${user}.`,
        `Fill in the outgoing server: ${outgoing}, the same authentication and username.`,
        "Choose “Re-test” or “Test”, then “Continue” or “Done”, and type the password when asked.",
      ];
    case "gmail":
      return [
        "Tap your picture, “Add another account”, “Other”.",
        `Type ${address}, tap “Manual setup”, then “Personal (IMAP)”.`,
        "Type the password, and tap “Next”.",
        `Fill in “Incoming server settings”: user name ${user}, ${incoming}.`,
        `Fill in “Outgoing server settings”: ${outgoing}; leave “Require sign-in” on.`,
        "Tap “Next” until the account is there.",
      ];
    case "samsung":
      return [
        "Tap “≡”, the gear wheel, “Add account”, “Other”.",
        `Type ${address} and the password, and tap “Manual setup”, then “IMAP account”.`,
        `Fill in “Incoming server”: user name ${user}, ${incoming}.`,
        `Fill in “Outgoing server”: ${outgoing}; leave “Authentication before sending” on.`,
        "Tap “Sign in”.",
      ];
    case "k9":
      return [
        "Tap “≡”, “Settings”, “Add account”.",
        `Type ${address}, tap “Next”, then “Edit configuration” or “Configure manually”.`,
        `Fill in the incoming server: protocol “IMAP”, ${incoming}, authentication “${settings.oauth ? "OAuth 2.0" : "Normal password"}”, username ${user}.`,
        `Fill in the outgoing server: ${outgoing}, the same authentication and username.`,
        "Tap “Next” until the account is there.",
      ];
    case "foxmail":
      return [
        "Choose “≡”, “Account management”, “New”, then “Other mailbox”.",
        `Type ${address} and the password (QQ and 163: the authorization code), and choose “Manual setup”.`,
        `Choose the receiving server type “IMAP”, and fill in: ${incoming}; tick “SSL” for SSL/TLS.`,
        `Fill in the sending server: ${outgoing}.`,
        `Choose “Create”. The user name is ${user}.`,
      ];
  }
}

function named({ security }: Endpoint): string {
  return security === "none" ? "no encryption" : `encryption “${security === "starttls" ? "STARTTLS" : "SSL/TLS"}”`;
}

/** Apple's programs have one switch for both ways of TLS. */
function tls({ security }: Endpoint): string {
  return security === "none" ? "“Use SSL” off" : "“Use SSL” on";
}
