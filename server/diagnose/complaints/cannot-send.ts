import { describeComplaint } from "./known-complaint.ts";

/** “Mail cannot be sent.” */
export const CANNOT_SEND = describeComplaint({
  text: {
    title: "Mail cannot be sent",
    selfCheck:
      "The self-check sends nothing: it looks at receiving (IMAP). It still finds out whether the server accepts your user name and password, which are usually the same for sending, and whether the mailbox is full.",
    questions: {
      what: {
        text: "What happens?",
        answers: {
          waits: "It stays in the outbox, or an error comes at once",
          returned: "It comes back to me with a message",
          unread: "It seems to be sent, but does not arrive",
        },
      },
      web: {
        text: "Can you send in a browser, on your provider's website?",
        answers: { yes: "Yes", no: "No, not there either" },
      },
      whom: {
        text: "To whom can you not send?",
        answers: { all: "To nobody", some: "Only to some" },
      },
    },
    causes: {
      "outgoing-settings": {
        title: "The settings for sending are wrong",
        cause:
          "Sending has a server, a port and a sign-in of its own (SMTP). Receiving can work while one of these is wrong or holds the old password.",
        fix: [
          "Compare the settings of the outgoing server with those on the page “Setup”, letter by letter.",
          "Choose port 465 with SSL/TLS, or 587 with STARTTLS. Port 25 does not work for mail programs.",
          "Switch on that the outgoing server needs a sign-in, with the full e-mail address and the current password.",
        ],
      },
      "stuck-outbox": {
        title: "One message holds up the outbox",
        cause:
          "A message that is too large, or was open while it was to be sent, blocks those behind it. A program that works offline sends nothing at all.",
        fix: [
          "Switch off “Work Offline” and airplane mode.",
          "Move the messages from the outbox to the drafts, restart the program, and send a short one without attachment first.",
        ],
      },
      "network-blocks-sending": {
        title: "The network does not let mail out",
        cause:
          "Many companies, hotels and home connections block the ports for sending. A VPN or a security program can do the same.",
        fix: [
          "Try another network, such as your phone's.",
          "Change the port of the outgoing server to 587 or 465.",
          "Switch off the VPN, and the scanning of outgoing mail in your security program, for a test.",
        ],
      },
      "too-large": {
        title: "The message is too large",
        cause: "Most providers take 20 to 25 MB, and attachments grow by a third on the way.",
        fix: [
          "Send the message without the attachment for a test.",
          "Make pictures smaller, or share large files by a link.",
        ],
      },
      "address-wrong": {
        title: "The recipient's address is wrong, or their mailbox is full",
        cause: "The other side refuses the message. What comes back says why, usually below the first lines.",
        fix: [
          "Read the message that came back: “user unknown” means that the address is wrong, “quota” or “full” that their mailbox is full.",
          "Delete the address from the suggestions of your program, and type it again.",
        ],
      },
      "sender-refused": {
        title: "The other side does not trust your provider or your address",
        cause:
          "Your address or your provider's server is on a blocklist, or your domain lacks records (SPF, DKIM, DMARC) that others check. Sending with an address that is not that of the account is refused, too.",
        fix: [
          "Send from the address that belongs to the account.",
          "Paste the message that came back into the field above.",
          "Give it to your administrator or provider: only they can change this.",
        ],
      },
      "in-their-junk": {
        title: "The message is in the recipient's junk folder",
        cause: "It was delivered, but taken for advertising. Nobody tells you.",
        fix: [
          "Ask the recipient to look in the junk folder and to mark the message as “not junk”.",
          "Send a short text without links and attachments.",
        ],
      },
      "sending-limit": {
        title: "The provider has stopped your sending",
        cause:
          "Providers let each account send only so many messages in an hour or a day, and block one that seems to send advertising, for example after a break-in.",
        fix: [
          "Wait until tomorrow, and send to fewer recipients at once.",
          "Change your password, and look at the sent messages for some that are not yours.",
          "Ask your provider to let you send again.",
        ],
      },
    },
  },
  usual: [
    { cause: "outgoing-settings", answers: { what: ["waits"], web: ["yes"], whom: ["all"] } },
    { cause: "stuck-outbox", answers: { what: ["waits"], web: ["yes"], whom: ["all"] } },
    { cause: "network-blocks-sending", answers: { what: ["waits"], web: ["yes"], whom: ["all"] } },
    { finding: "auth-credentials-rejected", answers: { what: ["waits"], whom: ["all"] } },
    { cause: "too-large", answers: { what: ["waits", "returned"] } },
    { cause: "address-wrong", answers: { what: ["returned"], whom: ["some"] } },
    { cause: "sender-refused", answers: { what: ["returned", "unread"] } },
    { cause: "in-their-junk", answers: { what: ["unread"] } },
    { cause: "sending-limit", answers: { web: ["no"], whom: ["all"] } },
    { finding: "quota-exceeded", answers: { what: ["waits"], web: ["no"], whom: ["all"] } },
    { finding: "auth-app-password-required", answers: { what: ["waits"], web: ["yes"], whom: ["all"] } },
  ],
});
