import { message } from "../../../server/contract/message.ts";
import { spokenLater } from "../../languages/language.ts";
import { PROGRAM_NAMES } from "./programs.ts";
import { fillings, signInSteps, steps } from "./steps-words.ts";

/** The page that sets mail programs up, in English. */
export const setup = {
  title: "Set up your mail program",
  intro: "Choose where your mailbox is, and your mail program: the steps then hold everything that is to be filled in.",
  minute: {
    heading: "IMAP in one minute",
    points: [
      "Your mail stays on the server, and every device shows the same: what you read, move or delete on the phone is read, moved or deleted on the computer too.",
      "POP3, the older way, fetches mail onto one device; the others do not see what happens there. Choose IMAP wherever you are asked.",
      "IMAP only receives. Mail is sent by SMTP, so every mail program asks for two servers.",
      "Deleting frees space on the server, and is deleting everywhere: IMAP is no backup.",
    ],
  },
  choice: {
    label: "Provider or server",
    placeholder: "Type a name, or an address",
    own: "server of this organisation",
    ownDomain: "for addresses with a domain of your own",
    none: "Nothing is known by this name. Ask your provider for its settings, and check them under “Check my mail”.",
    found: message<{ count: number }>("{count} found"),
  },
  account: {
    heading: "Your account",
    address: "E-mail address (fills in the steps)",
    addressWrong: "Write it as name@example.com.",
    better: message<{ domain: string; name: string }>("Addresses of {domain} belong to {name}."),
    takeBetter: "Use its settings",
    user: "User name, if it is another one",
    smtpHost: "Server for sending (SMTP)",
    smtpPort: "Port for sending",
    smtpHint:
      "imapscope does not check sending. Ask your administrator if mail is sent by another server than it is read from.",
  },
  settings: {
    heading: message<{ name: string }>("The settings for {name}"),
    incoming: "Receiving (IMAP)",
    outgoing: "Sending (SMTP)",
    host: "Server",
    port: "Port",
    security: "Encryption",
    user: "User name",
    password: "Password",
    passwords: {
      password: "the one of your mailbox",
      app: "an app password, see below",
      code: "an authorization code, see below",
      oauth: "none: the mail program opens the provider's sign-in page",
    },
    yourUser: { address: "your e-mail address", "local-part": "what stands before the @ of your address" },
    names: { "implicit-tls": "SSL/TLS", starttls: "STARTTLS", none: "none" },
    insecure:
      "This server is used without encryption: everybody on the way can read the password and the mail. Ask your administrator for a port with TLS.",
  },
  test: {
    heading: "Does it work?",
    text: "imapscope connects with these settings, signs in if you type the password, and says what is wrong if anything is.",
    oauth:
      "imapscope connects with these settings and says what is wrong if anything is. Signing in is for your mail program: it needs no password.",
    button: "Test connection",
    notChecked:
      "The administrator of this page does not let this server be tested from here. If your mail program cannot connect, its error message can be explained all the same.",
    switchedOff:
      "The administrator of this page has switched tests off. If your mail program cannot connect, its error message can be explained all the same.",
    explain: "Explain an error message",
  },
  files: {
    heading: "Or let a file do it",
    apple: "Profile for iPhone, iPad and Mac",
    appleText:
      "Open it on the device, then “Settings”, “Profile Downloaded” (Mac: “System Settings”, “General”, “Device Management”). It is not signed, which the device says; it holds no password, which the device asks for.",
    appleOauth: "A profile cannot set up an account that signs in with OAuth 2.0: follow the guide.",
    thunderbird: "File for Thunderbird (autoconfig)",
    thunderbirdKnows: "Thunderbird needs no file here: it finds the settings of this provider from the address.",
    thunderbirdText:
      "For the administrator: put it at `https://autoconfig.DOMAIN/mail/config-v1.1.xml`, and Thunderbird and others find the settings from the address alone. It holds no password.",
  },
  guide: {
    heading: "Step by step",
    program: "Mail program",
    names: PROGRAM_NAMES,
    oauth: "When a sign-in page of your provider opens, sign in there; no password is typed into the mail program.",
  },
  fillings,
  steps,
  signInSteps,
};

/** What the setup page says; apart from the rest, as it is loaded later. */
export type SetupWords = typeof setup;

/** The same in the reader's language. */
export const setupWords = spokenLater(setup, (translation) => translation.setup);
