import { LIFT_BAN, LIFT_BAN_ELSEWHERE } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { connectionFailedWith } from "../dialled.ts";
import { TRY_PORT } from "../verify-steps.ts";

/** The connection is cut off while it is being set up. */
export const tcpConnectionReset: Diagnosis = {
  id: "tcp-connection-reset",
  severity: "critical",
  scope: "server",
  phase: "tcp",
  transient: true,
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9293#section-3.5.3",
  wire: ["read ECONNRESET"],
  text: {
    title: "The connection to {port, select, unknown {the mail port} other {port {port}}} of {host} is cut off at once",
    cause:
      "The connection is reset before a single byte is exchanged{addresses, select, unknown {} other { ({addresses})}}, and mail programs report that it was interrupted. Firewalls, load balancers without a working server behind them, and overloaded servers do that.",
    fix: {
      user: [
        "Try again in a few minutes, and from another network, such as mobile data.",
        "Tell your administrator that {host} resets connections on {port, select, unknown {its mail port} other {port {port}}}.",
      ],
      admin: [
        "Check whether the load balancer or proxy in front has a healthy server behind {port, select, unknown {its mail port} other {port {port}}}.",
        "Look for a firewall rule that resets connections: `nft list ruleset`.",
        LIFT_BAN,
        LIFT_BAN_ELSEWHERE,
        "Watch who sends the reset, on the server: `tcpdump -ni any 'tcp port {port} and tcp[tcpflags] & tcp-rst != 0'`.",
      ],
    },
    verify: TRY_PORT,
  },
  find: (facts) => connectionFailedWith(facts, ["ECONNRESET"]),
};
