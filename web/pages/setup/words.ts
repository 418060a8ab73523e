import { message } from "../../../server/contract/message.ts";
import { spokenLater } from "../../languages/language.ts";
import { PROGRAM_NAMES } from "./programs.ts";
import { fillings, signInSteps, steps } from "./steps-words.ts";

/** The page that sets mail programs up, in English. */
export const setup = {
  title: "Set up your mail program",
  intro: "Choose your provider or server, and your mail program. The steps below then contain your settings.",
  minute: {
    heading: "IMAP in one minute",
    points: [
      "Your mail stays on the server, and every device shows the same: what you read, move or delete on the phone is read, moved or deleted on the computer too.",
      "POP3, the older way, fetches mail onto one device; the others do not see what happens there. Choose IMAP whenever you are asked.",
      "IMAP only receives mail. SMTP sends it, so every mail program asks for two servers.",
      "Deleting a message frees space on the server and removes it from every device: IMAP is not a backup.",
    ],
  },
  choice: {
    label: "Provider or server",
    placeholder: "Type a name, or an address",
    own: "server of this organisation",
    ownDomain: "for addresses with a domain of your own",
    none: "No provider or server matches. Ask your provider for the settings, and test them under “Check my mail”.",
    found: message<{ count: number }>("{count} found"),
  },
  account: {
    heading: "Your account",
    address: "E-mail address (fills in the steps)",
    addressWrong: "Enter it as name@example.com.",
    better: message<{ domain: string; name: string }>("Addresses of {domain} belong to {name}."),
    takeBetter: "Use its settings",
    user: "User name, if it is different",
    smtpHost: "Outgoing server (SMTP)",
    smtpPort: "Outgoing server port",
    smtpHint: "imapscope does not check sending. Ask your administrator whether sending uses a different server.",
  },
  settings: {
    heading: message<{ name: string }>("The settings for {name}"),
    incoming: "Incoming server (IMAP)",
    outgoing: "Outgoing server (SMTP)",
    host: "Server",
    port: "Port",
    security: "Encryption",
    user: "User name",
    password: "Password",
    passwords: {
      password: "your mailbox password",
      app: "an app password, see below",
      code: "an authorization code, see below",
      oauth: "none: the mail program opens the provider's sign-in page",
    },
    yourUser: { address: "your e-mail address", "local-part": "the part of your address before the @" },
    names: { "implicit-tls": "SSL/TLS", starttls: "STARTTLS", none: "none" },
    insecure:
      "This server is used without encryption: anybody on the network can read your password and your mail. Ask your administrator for a port with TLS.",
  },
  test: {
    heading: "Does it work?",
    text: "imapscope connects with these settings, signs in if you enter the password, and tells you what is wrong, if anything.",
    oauth:
      "imapscope connects with these settings and tells you what is wrong, if anything. It does not sign in: your mail program does that on the provider's page.",
    button: "Test connection",
    notChecked:
      "The administrator of this page has not allowed tests of this server. If your mail program cannot connect, you can look up its error message here.",
    switchedOff:
      "The administrator of this page has switched tests off. If your mail program cannot connect, you can look up its error message here.",
    explain: "Explain an error message",
  },
  files: {
    heading: "Or use a file",
    apple: "Profile for iPhone, iPad and Mac",
    appleText:
      "Open it on the device, then “Settings”, “Profile Downloaded” (Mac: “System Settings”, “General”, “Device Management”). The device warns that the file is not signed, and asks for the password, which is not in it.",
    appleOauth: "A profile cannot set up an account that signs in with OAuth 2.0: follow the guide.",
    thunderbird: "File for Thunderbird (autoconfig)",
    thunderbirdKnows: "Thunderbird needs no file here: it finds the settings of this provider from the address.",
    thunderbirdText:
      "For the administrator: publish it at `https://autoconfig.DOMAIN/mail/config-v1.1.xml`. Thunderbird and other programs then find the settings from the address alone. It contains no password.",
  },
  guide: {
    heading: "Step by step",
    program: "Mail program",
    names: PROGRAM_NAMES,
    oauth: "When your provider's sign-in page opens, sign in there. Do not type a password into the mail program.",
  },
  fillings,
  steps,
  signInSteps,
};

/** What the setup page says; apart from the rest, as it is loaded later. */
export type SetupWords = typeof setup;

/** The same in the reader's language. */
export const setupWords = spokenLater(setup, (translation) => translation.setup);
