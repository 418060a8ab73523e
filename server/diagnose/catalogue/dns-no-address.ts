import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";
import { ASK_ADDRESSES } from "../verify-steps.ts";

/** The name exists, but no address belongs to it. */
export const dnsNoAddress: Diagnosis = {
  id: "dns-no-address",
  severity: "critical",
  scope: "server",
  phase: "dns",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc2308#section-2.2",
  wire: [],
  text: {
    title: "{host, select, unknown {The name of the server} other {The name {host}}} has no address",
    cause:
      "The name exists, but no IPv4 or IPv6 address belongs to it, so mail programs report that they cannot find the server. Often such a name serves another purpose, such as receiving mail (`MX`).",
    fix: {
      user: [
        "Look up the incoming mail server on your provider's help page: it is often not the part behind the @ of your address.",
        "Ask your provider or administrator which server name to use.",
      ],
      admin: [
        "See what is published: `dig {host} A +short`, `dig {host} AAAA +short` and `dig {host} MX +short`; the first two are empty.",
        "Publish the address in the zone of the domain: `{host}. 3600 IN A ADDRESS`, and `{host}. 3600 IN AAAA ADDRESS` if the server has IPv6.",
        "Correct the name in the settings you hand out if another one is meant.",
        "Leave out `--family` if imapscope was limited to IPv4 or IPv6, and the name has only addresses of the other kind.",
      ],
    },
    verify: ASK_ADDRESSES,
  },
  find: (facts) => failedWith(facts, "dns", ["ENODATA", "EAI_NODATA", "EAI_ADDRFAMILY"]),
};
