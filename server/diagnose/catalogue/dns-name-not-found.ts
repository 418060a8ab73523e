import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";
import { ASK_ADDRESSES } from "../verify-steps.ts";
import { TRYING_MACHINE } from "../wording.ts";

/** The name system knows no such name. */
export const dnsNameNotFound: Diagnosis = {
  id: "dns-name-not-found",
  severity: "critical",
  scope: "server",
  phase: "dns",
  who: ["user", "admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc8020",
  wire: ["getaddrinfo ENOTFOUND mail.example.com", ";; status: NXDOMAIN"],
  text: {
    title: "{host, select, unknown {The name of the server} other {The name {host}}} does not exist",
    cause:
      "Mail programs cannot find the server: the name system (DNS) answers that there is no {host, select, unknown {such name} other {{host}}}. Usually the name is misspelt, has been retired, or its domain has lapsed.",
    fix: {
      user: [
        "Compare the incoming mail server in your mail program letter by letter with your provider's help page: no blanks, no `https://`, no port number inside the name.",
        "Ask your provider or administrator for the current server name if the spelling is right.",
      ],
      admin: [
        "Ask the name system yourself: `dig {host}`; `status: NXDOMAIN` in the answer confirms it.",
        "Correct the name in the settings you hand out, or publish it in the zone of its domain: `{host}. 3600 IN A ADDRESS`, and `{host}. 3600 IN AAAA ADDRESS` if the server has IPv6.",
        "Check that the domain is still registered and delegated, step by step from the root: `dig {host} +trace`.",
        `Let ${TRYING_MACHINE} use your internal resolver (\`/etc/resolv.conf\`) if the name exists only inside your network.`,
      ],
    },
    verify: ASK_ADDRESSES,
  },
  find: (facts) => failedWith(facts, "dns", ["ENOTFOUND"]),
};
