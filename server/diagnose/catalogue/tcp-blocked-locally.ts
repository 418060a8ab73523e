import type { Diagnosis } from "../diagnosis.ts";
import { connectionFailedWith } from "../dialled.ts";

/** The machine that checks does not let the connection out. */
export const tcpBlockedLocally: Diagnosis = {
  id: "tcp-blocked-locally",
  severity: "critical",
  scope: "server",
  phase: "tcp",
  who: ["user"],
  reference: "https://man7.org/linux/man-pages/man2/connect.2.html",
  wire: [],
  text: {
    title: "This machine does not allow a connection to {host}",
    cause:
      "The operating system of {checked, select, unknown {the device} other {the machine that checks}} refuses the connection to {port, select, unknown {its mail port} other {port {port}}}{code, select, unknown {} other { (`{code}`)}} before anything leaves it. The mail server itself was not tested.",
    fix: {
      user: [
        "Allow your mail program to use the network, also mobile data, in the firewall or security app of your device.",
        "Turn off an option such as “block connections without VPN” for a test.",
      ],
      admin: [
        "Look for a rule that forbids outgoing connections to {port, select, unknown {its mail port} other {port {port}}}: `nft list ruleset`, or `ufw status verbose`.",
        "Check the restrictions of the service that runs imapscope: `systemctl cat imapscope` (`IPAddressDeny`, `RestrictAddressFamilies`).",
        "Check SELinux and other security software: `ausearch -m avc -ts recent`.",
      ],
    },
    verify: [
      "Try the port on the machine that checks; it has to print `open`: `nc -w 5 -vz {host} {port} && echo open`.",
    ],
  },
  find: (facts) => connectionFailedWith(facts, ["EACCES", "EPERM"]),
};
