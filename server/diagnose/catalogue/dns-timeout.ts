import type { Diagnosis } from "../diagnosis.ts";
import { failedWith, TIMED_OUT } from "../failed.ts";
import { ASK_ADDRESSES } from "../verify-steps.ts";
import { TRYING_MACHINE } from "../wording.ts";

/** No name server answered in time. */
export const dnsTimeout: Diagnosis = {
  id: "dns-timeout",
  severity: "critical",
  scope: "server",
  phase: "dns",
  transient: true,
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc1035#section-4.2.1",
  wire: ["queryA ETIMEOUT mail.example.com"],
  text: {
    title: "The lookup of {host, select, unknown {the server’s name} other {{host}}} gets no answer",
    cause:
      "No name server answered in time, so mail programs wait and then report that they cannot find the server. The name may well exist; a name server, or the way to it, does not respond.",
    fix: {
      user: ["Try again in a few minutes.", "Switch to another network, and turn off VPN and private DNS for a test."],
      admin: [
        `Measure a lookup on ${TRYING_MACHINE}: \`time getent ahosts {host}\`; if other names are slow as well, repair or replace its resolver (\`/etc/resolv.conf\`).`,
        "Let port 53 (UDP and TCP) through the firewall between this machine and its resolver.",
        "Ask each name server of the domain: `dig {host} +trace`, and repair the one that stays silent.",
      ],
    },
    verify: ASK_ADDRESSES,
  },
  find: (facts) => failedWith(facts, "dns", TIMED_OUT),
};
