import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";
import { ASK_ADDRESSES } from "../verify-steps.ts";
import { TRYING_MACHINE } from "../wording.ts";

/** The name system gave no usable answer: `EAI_AGAIN`, `ESERVFAIL`, and whatever else a lookup ends with. */
export const dnsServerFailed: Diagnosis = {
  id: "dns-server-failed",
  severity: "critical",
  scope: "server",
  phase: "dns",
  general: true,
  transient: true,
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc1035#section-4.1.1",
  wire: [";; status: SERVFAIL"],
  text: {
    title: "{host, select, unknown {The name of the server} other {The name {host}}} cannot be looked up",
    cause:
      "Mail programs report that they cannot find the server. No name server gave a usable answer{code, select, unknown {} other { (`{code}`)}}, so it is not known whether {host, select, unknown {the name} other {{host}}} exists: either the domain's own name servers are at fault, or only the resolver that {checked, select, unknown {the device} other {this check}} uses.",
    fix: {
      user: [
        "Try again in a few minutes.",
        "Switch to another network, and turn off VPN, ad blockers and private DNS for a test.",
      ],
      admin: [
        `Look up the name on ${TRYING_MACHINE}: \`getent ahosts {host}\`; if other names fail there too, repair its resolver (\`/etc/resolv.conf\`, the container's DNS).`,
        "Ask an independent resolver: `dig @1.1.1.1 {host}`; if it answers, only your own resolver is at fault.",
        "Check the domain's name servers and DNSSEC signatures: `dig {host} +trace` and `delv {host}`.",
      ],
    },
    verify: ASK_ADDRESSES,
  },
  find: (facts) => failedWith(facts, "dns"),
};
