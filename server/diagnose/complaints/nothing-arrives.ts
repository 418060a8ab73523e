import { describeComplaint } from "./known-complaint.ts";

/** “No new mail arrives.” */
export const NOTHING_ARRIVES = describeComplaint({
  text: {
    title: "No new mail arrives",
    selfCheck:
      "The self-check signs in the way your mail program does. It finds out whether the server lets you in, how many messages are in the inbox and how full the mailbox is. It cannot see messages that never reached the server, or what your mail program shows.",
    questions: {
      web: {
        text: "Open your mailbox in a browser, on your provider's website. Are the new messages there?",
        answers: { yes: "Yes, they are there", no: "No, not there either", locked: "I cannot get in there" },
      },
      senders: {
        text: "Whose messages are missing?",
        answers: { all: "Everybody's", some: "Only those of some senders" },
      },
      refresh: {
        text: "Do they come when you refresh by hand or open the program again?",
        answers: { yes: "Yes, then they come", no: "No" },
      },
    },
    causes: {
      "program-stopped": {
        title: "The mail program has stopped fetching mail",
        cause:
          "The messages are on the server, but the program does not get them: it is set to work offline, waits for a password, or hangs.",
        fix: [
          "Close the program completely, also on a phone, and open it again.",
          "Switch off “Work Offline” (Outlook: tab Send/Receive; Thunderbird: menu File → Offline).",
          "Look for a question that waits for an answer, such as one for the password or a certificate.",
          "Check your mailbox on this page. If everything works there, save drafts and unsent messages, remove the account from the program, and add it again. With IMAP all other messages stay on the server; with POP3 they can be lost.",
        ],
      },
      "fetched-seldom": {
        title: "The phone looks for new mail only now and then",
        cause:
          "Many phones do not keep the connection open. Mail on the iPhone gets new mail at once only from iCloud, Exchange and a few others; for all other accounts it looks every 15 minutes at best. Android stops programs to save the battery.",
        fix: [
          "iPhone: open Settings → Apps → Mail → Mail Accounts → Fetch New Data (before iOS 18: Settings → Mail → Accounts), and choose Fetch and “Every 15 Minutes” for the account.",
          "Android: open Settings → Apps → your mail program → Battery, and allow it to run without restrictions.",
          "Allow the mail program to use mobile data in the background, and to show notifications.",
          "Use your provider's own app if messages have to arrive at once.",
        ],
      },
      "out-of-view": {
        title: "The messages are there, but out of sight",
        cause:
          "A tab, a filter or the sort order hides them: for example “Other” beside “Focused” in Outlook, or “Promotions” in Gmail.",
        fix: [
          "Look under “Other” beside “Focused”, in all tabs of the inbox, and in “All mail”.",
          "Remove filters such as “Unread”, and sort by date, the newest first.",
          "Search for the sender's address in all folders.",
        ],
      },
      junk: {
        title: "The messages are in the junk folder",
        cause:
          "The provider or your mail program took them for advertising. Phones and POP3 programs often do not show that folder.",
        fix: [
          "Look in the folders Junk, Spam and Trash on your provider's website.",
          "Mark a message there as “not junk”, and add the sender to your contacts.",
          "Look at the list of blocked senders.",
        ],
      },
      rules: {
        title: "A rule or a forwarding takes the messages elsewhere",
        cause:
          "Rules move or delete messages before you see them, and a forwarding sends them to another mailbox. After a break-in such rules are often set by others.",
        fix: [
          "On your provider's website look at rules, filters and forwarding in the settings, and switch off what you do not know.",
          "Look at the rules of each of your mail programs, too.",
          "Change your password if there is a rule or forwarding that you did not make.",
        ],
      },
      "taken-by-pop3": {
        title: "Another program takes the messages away by POP3",
        cause:
          "A program that is set up with POP3 fetches the messages and deletes them from the server. The other devices then find nothing.",
        fix: [
          "Look on all your computers and phones, old ones too, for an account of the type POP3.",
          "Change it to IMAP, or set it to leave messages on the server.",
        ],
      },
      "lost-on-the-way": {
        title: "The messages do not get to your provider",
        cause:
          "They wait at the sender's provider, were refused, or were sent to another address. Most senders then get a message that says why.",
        fix: [
          "Ask the sender which address they wrote to, letter by letter, and whether a message came back with an error.",
          "Send yourself a message from another provider, and see whether it arrives within some minutes.",
          "Give your provider or administrator the time, the sender and the message that came back.",
        ],
      },
    },
  },
  usual: [
    { cause: "program-stopped", answers: { web: ["yes"], refresh: ["no"] } },
    { cause: "fetched-seldom", answers: { web: ["yes"], refresh: ["yes"], senders: ["all"] } },
    { cause: "junk", answers: { web: ["no"], senders: ["some"], refresh: ["no"] } },
    { finding: "quota-exceeded", answers: { web: ["no"], senders: ["all"], refresh: ["no"] } },
    { cause: "rules", answers: { web: ["no"], refresh: ["no"] } },
    { cause: "out-of-view", answers: { web: ["yes"], refresh: ["no"] } },
    { finding: "auth-credentials-rejected", answers: { web: ["yes", "locked"], senders: ["all"], refresh: ["no"] } },
    { cause: "taken-by-pop3", answers: { web: ["no"], senders: ["all"], refresh: ["no"] } },
    { cause: "lost-on-the-way", answers: { web: ["no"], refresh: ["no"] } },
    { finding: "mailbox-no-new-mail", answers: { web: ["no"], senders: ["all"], refresh: ["no"] } },
    { finding: "sync-push-missing", answers: { web: ["yes"], senders: ["all"], refresh: ["yes"] } },
    { finding: "auth-account-locked", answers: { web: ["locked"], senders: ["all"], refresh: ["no"] } },
  ],
});
