import type { Program } from "./programs.ts";
import type { Endpoint, MailSettings } from "./settings.ts";

const WINDOWS_MAIL = [
  "Know that “Mail” of Windows 10 and 11 neither sends nor receives any more: Microsoft ended it at the end of 2024.",
  "Open the new Outlook, which comes with Windows and takes over the accounts of “Mail”; or install another program, such as Thunderbird.",
  "Choose that program above: its steps are there, with your settings filled in.",
];

const OUTLOOK_CLOUD =
  "Know that the new Outlook fetches your mail through Microsoft's cloud: the server has to be reachable from the internet.";

const PASSWORD = { password: "the password", app: "the app password", code: "the authorization code" };

/** What to do in a mail program, with the settings filled in, in English. */
export function steps(program: Program, settings: MailSettings): readonly string[] {
  const address = settings.address ? `\`${settings.address}\`` : "your e-mail address";
  const user = settings.user ? `\`${settings.user}\`` : "as above";
  const { imap, smtp } = settings;
  const password = PASSWORD[settings.password];
  const incoming = `server \`${imap.host}\`, port \`${imap.port}\`, ${named(imap)}`;
  const outgoing = `server \`${smtp.host}\`, port \`${smtp.port}\`, ${named(smtp)}`;
  switch (program) {
    case "outlook-new":
      return [
        "Open “Settings” (the gear wheel), “Accounts”, “Your accounts”, and choose “Add account”.",
        `Type ${address}, and choose “Continue”. Choose “IMAP” if Outlook asks for the kind of account.`,
        `Type ${password}, and choose “Show more”.`,
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
        `Type ${password}, and choose “Connect”. The user name is ${user}.`,
      ];
    case "windows-mail":
      return WINDOWS_MAIL;
    case "apple-mac":
      return [
        "Open Mail, choose “Mail”, “Add Account…”, then “Other Mail Account…” and “Continue”.",
        `Type your name, ${address} and ${password}, and choose “Sign In”.`,
        `Fill in, when Mail asks for more: user name ${user}, account type “IMAP”, incoming mail server \`${imap.host}\`, outgoing mail server \`${smtp.host}\`. Choose “Sign In”.`,
        `Open “Mail”, “Settings…”, “Accounts”, “Server Settings”, if the port differs there: turn off “Automatically manage connection settings”, and set port \`${imap.port}\` with ${tls(imap)} for receiving and \`${smtp.port}\` with ${tls(smtp)} for sending.`,
      ];
    case "apple-ios":
      return [
        "Open “Settings”, “Apps”, “Mail”, “Mail Accounts” (before iOS 18: “Settings”, “Mail”, “Accounts”), and tap “Add Account”, “Other”, “Add Mail Account”.",
        `Type your name, ${address} and ${password}, and tap “Next”.`,
        `Choose “IMAP”. Fill in “Incoming Mail Server”: host name \`${imap.host}\`, user name ${user}, ${password}.`,
        `Fill in “Outgoing Mail Server”, although it says “optional”: host name \`${smtp.host}\`, user name ${user}, ${password}. Tap “Next”, then “Save”.`,
        `Tap the account, “Account Settings”, “Advanced”: ${tls(imap)}, server port \`${imap.port}\`.`,
      ];
    case "thunderbird":
      return [
        "Choose “≡”, “New Account”, “Email”.",
        `Type your name and ${address}, and choose “Continue”.`,
        "Choose “Edit configuration” or “Configure manually”.",
        `Fill in the incoming server: protocol “IMAP”, ${incoming}, authentication “${settings.oauth ? "OAuth2" : "Normal password"}”, username ${user}.`,
        `Fill in the outgoing server: ${outgoing}, the same authentication and username.`,
        `Choose “Re-test” or “Test”, then “Continue” or “Done”, and type ${password} when asked.`,
      ];
    case "gmail":
      return [
        "Tap your picture, “Add another account”, “Other”.",
        `Type ${address}, tap “Manual setup”, then “Personal (IMAP)”.`,
        `Type ${password}, and tap “Next”.`,
        `Fill in “Incoming server settings”: user name ${user}, ${incoming}.`,
        `Fill in “Outgoing server settings”: ${outgoing}; leave “Require sign-in” on.`,
        "Tap “Next” until the account is there.",
      ];
    case "samsung":
      return [
        "Tap “≡”, the gear wheel, “Add account”, “Other”.",
        `Type ${address} and ${password}, and tap “Manual setup”, then “IMAP account”.`,
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
        `Type ${address} and ${password}, and choose “Manual setup”.`,
        `Choose the receiving server type “IMAP”, and fill in: server \`${imap.host}\`, port \`${imap.port}\`; ${tick(imap)}.`,
        `Fill in the sending server: server \`${smtp.host}\`, port \`${smtp.port}\`; ${tick(smtp)}.`,
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

/** Foxmail has a box for each way of TLS. */
function tick({ security }: Endpoint): string {
  if (security === "none") return "leave “SSL” without a tick";
  return security === "starttls" ? "tick “STARTTLS”, not “SSL”" : "tick “SSL”";
}
