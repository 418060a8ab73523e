import { CHECK } from "../admin-steps.ts";
import { careful } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { failingAddresses, failingFamily, listed } from "../dialled.ts";
import { target } from "../failed.ts";
import { TRYING_MACHINE } from "../wording.ts";

/** The server was reached, but not at every address that was tried. */
export const tcpSomeAddressesFailing: Diagnosis = {
  id: "tcp-some-addresses-failing",
  severity: "error",
  scope: "server",
  phase: "tcp",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc8305#section-5",
  wire: [],
  text: {
    title: "{count, plural, one {One address} other {# addresses}} of {host} cannot be reached",
    cause:
      "Mail programs that try a dead address first wait a long time or report an error, while others work.{addresses, select, unknown {} other { Failing: {addresses}; working: {address}.}}",
    fix: {
      user: [
        "Keep your settings, they are right, and try again after a minute or from another network.",
        "Tell your administrator which address fails{addresses, select, unknown {} other {: {addresses}}}.",
      ],
      admin: [
        `Test each address by itself: \`${CHECK} --address ADDRESS\`.`,
        "Make the mail service listen on it, which `ss -ltnp | grep :{port}` shows, and open its firewall, which has separate rules for IPv6: `nft list ruleset`.",
        `Check that ${TRYING_MACHINE} has IPv6 itself if only IPv6 addresses fail: \`ip -6 route show default\`.`,
        careful(
          "nobody reaches a server by an address that is not in DNS.",
          "Remove the address from DNS only if the server no longer uses it: `dig {host} A +short` and `dig {host} AAAA +short` show what is there.",
        ),
      ],
    },
    verify: [`Look at every address; each has to be connected to: \`${CHECK} --depth full\`.`],
  },
  find(facts) {
    const { tcp } = facts.phases;
    // A family that fails as a whole has a diagnosis of its own.
    const whole = failingFamily(facts);
    const failing = failingAddresses(facts).filter(({ family }) => family !== whole);
    if (tcp.status !== "ok" || failing.length === 0) return null;
    return { ...target(facts), addresses: listed(failing), address: tcp.value.address, count: failing.length };
  },
};
