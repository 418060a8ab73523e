import { LIFT_BAN, OPEN_FIREWALL } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { connectionFailedWith } from "../dialled.ts";
import { TIMED_OUT } from "../failed.ts";
import { TRY_PORT } from "../verify-steps.ts";

/** Nobody answers the attempt to connect. */
export const tcpConnectionTimeout: Diagnosis = {
  id: "tcp-connection-timeout",
  severity: "critical",
  scope: "server",
  phase: "tcp",
  who: ["user", "admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9293#section-3.8.3",
  wire: ["connect ETIMEDOUT 192.0.2.1:993"],
  text: {
    title: "{host} does not answer on {port, select, unknown {its mail port} other {port {port}}}",
    cause:
      "Attempts to connect get no reply at all{addresses, select, unknown {} other { ({addresses})}}, so mail programs hang and then give up. Usually a firewall drops the packets silently, or the machine or its network is down.",
    fix: {
      user: [
        "Try another network, such as mobile data, and turn off VPN and additional firewalls for a test.",
        "Check server name and port in your mail program: 993 with SSL/TLS, or 143 with STARTTLS.",
        "Tell your administrator that {port, select, unknown {the mail port} other {port {port}}} of {host} does not answer.",
      ],
      admin: [
        "Check that the machine is up and that the address is still its own: `dig {host} +short` and `ping {host}`.",
        "Try the port from another network: `nc -w 5 -vz {host} {port} && echo open`; if it prints `open` there, something on the way drops the packets.",
        OPEN_FIREWALL,
        LIFT_BAN,
      ],
    },
    verify: TRY_PORT,
  },
  find: (facts) => connectionFailedWith(facts, TIMED_OUT),
};
