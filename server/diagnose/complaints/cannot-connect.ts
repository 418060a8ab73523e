import { describeComplaint } from "./known-complaint.ts";

/** “The program cannot connect.” */
export const CANNOT_CONNECT = describeComplaint({
  text: {
    title: "The mail program cannot connect",
    selfCheck:
      "The self-check connects to your mail server from here. If that works, the trouble is on your side: the settings, your device or your network. If it fails here too, it says at which step and who can repair it.",
    questions: {
      elsewhere: {
        text: "Where does your mail work at this moment?",
        answers: { web: "In a browser", device: "On another device", nowhere: "Nowhere" },
      },
      network: {
        text: "Does it work in another network, such as your phone's?",
        answers: { yes: "Yes", no: "No, not there either" },
      },
      before: {
        text: "Did it work before?",
        answers: { yes: "Yes, until recently", never: "No, I am setting it up" },
      },
    },
    causes: {
      "settings-wrong": {
        title: "A setting of the account is wrong",
        cause: "One letter in the server's name, the port or the kind of encryption is enough.",
        fix: [
          "Find your settings above, and compare them with those of the program, letter by letter.",
          "For receiving choose IMAP with port 993 and SSL/TLS, unless your provider says otherwise.",
          "Use the full e-mail address as the user name.",
        ],
      },
      "network-blocks": {
        title: "Your network does not let the mail program through",
        cause:
          "Networks of companies, schools, hotels and guests often let only browsers through. A VPN can block mail, too, or the server may not let the VPN's address in.",
        fix: [
          "Try your phone's mobile data.",
          "Switch off the VPN, or choose another place in it.",
          "Ask who runs the network to open port 993 for receiving, and 465 or 587 for sending.",
        ],
      },
      "security-program": {
        title: "A security program stands between",
        cause:
          "Virus scanners and firewalls look into the connection or forbid it, often after an update of their own or of the mail program.",
        fix: [
          "Switch off the scanning of mail in the security program for a test, and connect again.",
          "Allow the mail program in the firewall. Look for an update of the security program.",
        ],
      },
      "program-too-old": {
        title: "The mail program or the system is too old",
        cause:
          "Servers ask for newer encryption (TLS 1.2) and newer ways to sign in than old programs know, such as Outlook 2010 on Windows 7 or the mail program of old phones.",
        fix: [
          "Update the program and the system, or install a current mail program.",
          "Read your mail in a browser until then.",
        ],
      },
      "gmail-from-china": {
        title: "Gmail cannot be reached from networks in mainland China",
        cause:
          "Networks in mainland China block Google. No setting changes that: each mail program ends with a time-out.",
        fix: [
          "Try the network of a SIM card from abroad (roaming), or your company's approved line.",
          "Outside of China, let Gmail forward new mail to a mailbox that can be reached: Settings → Forwarding and POP/IMAP.",
        ],
      },
      "program-offline": {
        title: "The program is offline or hangs",
        cause:
          "It is set to work offline, or still holds a connection that no longer exists, for example after sleep or a change of the network.",
        fix: [
          "Switch off “Work Offline” (Outlook: tab Send/Receive) and airplane mode.",
          "Restart the program, then the device.",
        ],
      },
    },
  },
  usual: [
    { cause: "settings-wrong", answers: { elsewhere: ["web", "device"], network: ["no"], before: ["never"] } },
    { cause: "network-blocks", answers: { network: ["yes"] } },
    { cause: "program-offline", answers: { elsewhere: ["web", "device"], network: ["no"], before: ["yes"] } },
    { finding: "session-server-unavailable", answers: { elsewhere: ["nowhere"], network: ["no"], before: ["yes"] } },
    { cause: "security-program", answers: { elsewhere: ["web", "device"], network: ["no"] } },
    { cause: "program-too-old", answers: { elsewhere: ["web", "device"], network: ["no"] } },
    { finding: "auth-imap-disabled", answers: { elsewhere: ["web"], network: ["no"], before: ["never"] } },
    { finding: "tcp-connection-timeout", answers: { elsewhere: ["web", "nowhere"] } },
    { finding: "auth-client-address-blocked", answers: { network: ["yes"], before: ["yes"] } },
    { cause: "gmail-from-china", answers: { elsewhere: ["nowhere"], before: ["yes", "never"] } },
    { finding: "tls-certificate-expired", answers: { network: ["no"], before: ["yes"] } },
  ],
});
