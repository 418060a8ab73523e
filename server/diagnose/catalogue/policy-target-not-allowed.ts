import { refusalIn } from "../../probe/refusal.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";
import { CHECK_AGAIN } from "../verify-steps.ts";

/** The phases that the policy can end: before the lookup, or between it and the connection. */
const PHASES = ["dns", "tcp"] as const;

/**
 * The address policy lets this check go nowhere, so nothing is known of the server and the state is `unknown`. A notice, as
 * nothing is wrong with anybody's mail.
 */
export const policyTargetNotAllowed: Diagnosis = {
  id: "policy-target-not-allowed",
  severity: "notice",
  scope: "server",
  phase: null,
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc6890#section-2.2",
  wire: [],
  text: {
    title: "This check may not connect to {host}",
    cause:
      "{reason, select, port {Port {port} is not one that mail servers use} unlisted {Visitors may only check the servers that are allowed here, and {address} is not one of them} loopback {{address} is the address of the machine that checks} private {{address} belongs to a private network} other {{address} is not an address of the public internet}}. So that nobody can look into the network around this machine, the check ended before anything was sent. The mail server itself was not tested.",
    fix: {
      user: [
        "Check the name for a mistake: {host} leads to {address}.",
        "Enter the server by the name and the port that your provider gives for IMAP, usually port 993 or 143.",
        "Ask the administrator of this page to check a server in an internal network.",
      ],
      admin: [
        "See where the name leads, from inside and from outside: `dig +short {host} A`, `dig +short {host} AAAA`, and the same with `@1.1.1.1`.",
        "Add the server under `servers` in `imapscope.yaml` if it is one of your own: configured servers are checked whatever their address is.",
        "Set `targets` under `selfCheck` in `imapscope.yaml` to `public`, or to a list of domains, if visitors are to check more than the configured servers.",
        "Check it from the command line, which may connect to every address, and see whether it answers: `imapscope check {host}:{port}{security, select, starttls { --security starttls} none { --security none} other { --security implicit-tls}} --depth connect`.",
      ],
    },
    verify: CHECK_AGAIN,
  },
  find(facts) {
    for (const phase of PHASES) {
      const outcome = facts.phases[phase];
      const refusal = outcome.status === "failed" ? refusalIn(outcome.failure) : null;
      if (refusal) return { ...failedWith(facts, phase), ...refusal, phase };
    }
    return null;
  },
};
