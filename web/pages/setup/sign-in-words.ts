import type { Program } from "./programs.ts";
import type { MailSettings } from "./settings.ts";
import { steps } from "./steps-words.ts";

const SIGN_IN = "Sign in in Microsoft's window that opens, and allow the access. No server has to be filled in.";

/** What to do in a mail program for a Microsoft account, which is signed in to in Microsoft's own window; in English. */
export function signInSteps(program: Program, settings: MailSettings): readonly string[] {
  const address = settings.address ? `\`${settings.address}\`` : "your e-mail address";
  switch (program) {
    case "outlook-new":
      return [
        "Open “Settings” (the gear wheel), “Accounts”, “Your accounts”, and choose “Add account”.",
        `Type ${address}, and choose “Continue”.`,
        SIGN_IN,
      ];
    case "outlook-classic":
      return ["Choose “File”, then “Add Account”.", `Type ${address}, and choose “Connect”.`, SIGN_IN];
    case "windows-mail":
      return steps(program, settings);
    case "apple-mac":
      return [
        "Open Mail, choose “Mail”, “Add Account…”, then “Microsoft Exchange”, also for outlook.com and hotmail.com.",
        `Type your name and ${address}, and choose “Sign In” twice.`,
        SIGN_IN,
      ];
    case "apple-ios":
      return [
        "Open “Settings”, “Apps”, “Mail”, “Mail Accounts” (before iOS 18: “Settings”, “Mail”, “Accounts”), and tap “Add Account”.",
        "Tap “Outlook.com”; for an account of a company or school, “Microsoft Exchange”.",
        `Type ${address}. ${SIGN_IN}`,
      ];
    case "thunderbird":
      return [
        "Choose “≡”, “New Account”, “Email”.",
        `Type your name and ${address}, and choose “Continue”: Thunderbird finds the settings, with the authentication “OAuth2”.`,
        SIGN_IN,
      ];
    case "gmail":
      return [
        "Tap your picture, “Add another account”, then “Outlook, Hotmail, and Live”; for an account of a company or school, “Exchange and Office 365”.",
        `Type ${address}. ${SIGN_IN}`,
      ];
    case "samsung":
      return [
        "Tap “≡”, the gear wheel, “Add account”, then “Outlook”; for an account of a company or school, “Exchange”.",
        `Type ${address}. ${SIGN_IN}`,
      ];
    case "k9":
      return ["Tap “≡”, “Settings”, “Add account”.", `Type ${address}, and tap “Next”.`, SIGN_IN];
    case "foxmail":
      return [
        "Choose “≡”, “Account management”, “New”, then “Outlook”, if your version has it. A version that only asks for a password cannot sign in any more: update it, or use another program.",
        `Type ${address}. ${SIGN_IN}`,
      ];
  }
}
