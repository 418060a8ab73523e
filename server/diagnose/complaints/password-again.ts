import { describeComplaint } from "./known-complaint.ts";

/** “The program keeps asking for the password.” */
export const PASSWORD_AGAIN = describeComplaint({
  text: {
    title: "The mail program keeps asking for the password",
    selfCheck:
      "The self-check tries your user name and password once, as a mail program does. If the server accepts them, the program has stored another password or asks for another reason. If not, the server's answer often says why.",
    questions: {
      web: {
        text: "Does the password work in a browser, on your provider's website?",
        answers: { yes: "Yes", no: "No" },
      },
      where: {
        text: "Who asks for it?",
        answers: { one: "Only one program or device", all: "All of them" },
      },
      before: {
        text: "What is it like?",
        answers: {
          changed: "It began after I changed the password or switched on two-step verification",
          sometimes: "It asks from time to time, and works in between",
          always: "It never works",
        },
      },
    },
    causes: {
      "old-password-stored": {
        title: "The program still uses the old password",
        cause:
          "After a change each program and each device has to learn the new password, often twice: for receiving and for sending. Devices that go on trying the old one can get the account locked.",
        fix: [
          "Enter the new password in all programs and devices, for receiving and for sending.",
          "Windows: open Credential Manager → Windows Credentials, and remove the entries of your mail account.",
          "Thunderbird: Settings → Privacy & Security → Saved Passwords, and remove those of your mail server. Mac: remove them in the app Passwords or Keychain Access.",
          "Switch off devices that you no longer use, or remove the account from them.",
        ],
      },
      "not-stored": {
        title: "The program does not keep the password",
        cause:
          "It was not told to remember it, or it cannot open the place where it stores passwords, such as the keychain.",
        fix: [
          "Tick “Remember password” when the program asks.",
          "Unlock the keychain or wallet of your system, and restart the program.",
          "Remove the stored password, and enter it again. If that does not help, add the account again.",
        ],
      },
      interrupted: {
        title: "A disturbed connection looks like a wrong password",
        cause:
          "Some programs ask for the password whenever signing in does not work, also when the network, a VPN, a virus scanner or a busy server is to blame.",
        fix: [
          "Cancel the question instead of typing, wait a minute, and fetch mail again.",
          "Try another network, and switch off a VPN or the scanning of mail in your security program.",
          "Check your mailbox on this page while it asks.",
        ],
      },
      "program-too-old": {
        title: "The mail program is too old for this provider",
        cause:
          "Google, Microsoft, Yahoo and others want a sign-in in a browser window (OAuth 2.0). Older programs such as Outlook 2016 and before cannot do that with all providers, and ask for the password again and again.",
        fix: [
          "Update the program and the system.",
          "Use an app password if your provider has them.",
          "Use a program that can sign in this way, such as a current Thunderbird or Outlook, or your provider's own app.",
        ],
      },
    },
  },
  usual: [
    { cause: "old-password-stored", answers: { web: ["yes"], before: ["changed"] } },
    { finding: "auth-app-password-required", answers: { web: ["yes"], before: ["changed", "always"] } },
    { finding: "auth-credentials-rejected", answers: { before: ["changed", "always"] } },
    { finding: "auth-oauth-required", answers: { web: ["yes"], before: ["always", "changed"] } },
    { cause: "not-stored", answers: { web: ["yes"], where: ["one"], before: ["sometimes"] } },
    { cause: "interrupted", answers: { web: ["yes"], before: ["sometimes"] } },
    { cause: "program-too-old", answers: { web: ["yes"], where: ["one"], before: ["always", "changed"] } },
    { finding: "auth-imap-disabled", answers: { web: ["yes"], where: ["all"], before: ["always"] } },
    { finding: "auth-username-form-wrong", answers: { web: ["yes"], where: ["one"], before: ["always"] } },
    { finding: "auth-connection-limit", answers: { web: ["yes"], before: ["sometimes"] } },
    { finding: "auth-account-locked", answers: { where: ["all"], before: ["always", "changed"] } },
    { finding: "auth-password-expired", answers: { web: ["no"], where: ["all"], before: ["always"] } },
  ],
});
