import { CHECK } from "../admin-steps.ts";
import { careful } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { familyFails } from "../dialled.ts";
import { TRYING_MACHINE } from "../wording.ts";

/** The server can be reached over IPv6, and at none of its IPv4 addresses. */
export const tcpIpv4Failing: Diagnosis = {
  id: "tcp-ipv4-failing",
  severity: "error",
  scope: "server",
  phase: "tcp",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc8305",
  wire: [],
  text: {
    title: "{host} cannot be reached over IPv4",
    cause:
      "It answers over IPv6{address, select, unknown {} other { ({address})}}, and at none of its IPv4 addresses{addresses, select, unknown {} other {: {addresses}}}. Mail programs that try IPv4 first wait a long time or report an error; in networks without IPv6 nobody reads mail at all.",
    fix: {
      user: [
        "Keep your settings, they are right, and try again from another network.",
        "Tell your administrator that {host} does not answer over IPv4{addresses, select, unknown {} other {: {addresses}}}.",
      ],
      admin: [
        `Check that ${TRYING_MACHINE} has IPv4 itself: \`ip -4 route show default\` and \`ping -4 -c 3 {first}\`.`,
        "Let the mail server listen on IPv4: `listen = *, ::` in Dovecot, then `systemctl restart dovecot`; see whether it does: `ss -4 -ltn | grep :{port}`.",
        "Open the firewall, for good and for both families: `ufw allow {port}/tcp`; with firewalld `firewall-cmd --permanent --add-port={port}/tcp && firewall-cmd --reload`; where the rules are written by hand, those of IPv4 may be separate ones, and belong into the file that is loaded at the start: `nft list ruleset`, or `iptables -S INPUT`, shows them.",
        `Test it again: \`${CHECK} --family 4\`.`,
        careful(
          "without the A record nobody reaches the server over IPv4 any more.",
          "Remove it from DNS only if the server is not meant to be reached that way: `dig {host} A +short` shows it.",
        ),
      ],
    },
    verify: ["Try the port over IPv4 alone; it has to print `open`: `nc -4 -w 5 -vz {host} {port} && echo open`."],
  },
  find: (facts) => familyFails(facts, 4),
};
