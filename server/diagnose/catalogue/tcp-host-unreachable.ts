import { CHECK } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { connectionFailure } from "../dialled.ts";
import { TRYING_MACHINE } from "../wording.ts";

/** No way leads to the server: `EHOSTUNREACH`, `ENETUNREACH`, `EADDRNOTAVAIL`, and whatever else prevents a connection. */
export const tcpHostUnreachable: Diagnosis = {
  id: "tcp-host-unreachable",
  severity: "critical",
  scope: "server",
  phase: "tcp",
  general: true,
  transient: true,
  who: ["user", "admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc1122#section-3.2.2.1",
  wire: ["connect EHOSTUNREACH 192.0.2.1:993"],
  text: {
    title: "{host} cannot be reached over the network",
    cause:
      "Mail programs report that they are offline or cannot find the server. The attempt to connect ends on the way{addresses, select, unknown {{code, select, unknown {} other { (`{code}`)}}} other { ({addresses}, `{code}`)}}: this machine has no route to the server's network, or a router reports that there is none. The server itself was not tested.",
    fix: {
      user: [
        "Check that your device is online: open a web page, and sign in to the Wi-Fi network if it asks you to.",
        "Turn VPN off for a test, or on if the server can be reached only through it.",
      ],
      admin: [
        `See where the way ends, on ${TRYING_MACHINE}: \`mtr -rwT -P {port} {host}\`.`,
        "Check its routes, also for IPv6 and inside the container: `ip route` and `ip -6 route`.",
        `Check IPv4 alone if the machine has no IPv6: \`${CHECK} --family 4\`.`,
        "Compare the address with the server's own: `dig {host} +short`.",
      ],
    },
    verify: [
      "Try the port on the machine that checks; it has to print `open`: `nc -w 5 -vz {host} {port} && echo open`.",
    ],
  },
  find: (facts) => connectionFailure(facts),
};
