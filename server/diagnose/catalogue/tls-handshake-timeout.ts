import { PROXY_PROTOCOL } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { failedWith, TIMED_OUT } from "../failed.ts";
import { SHAKE_HANDS } from "../verify-steps.ts";
import { OPENSSL } from "../wording.ts";

/** The server stops answering while encryption is being agreed. */
export const tlsHandshakeTimeout: Diagnosis = {
  id: "tls-handshake-timeout",
  severity: "critical",
  scope: "server",
  phase: "tls",
  transient: true,
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc8446#section-4",
  wire: [],
  text: {
    title: "{host} does not finish the TLS handshake",
    cause:
      "The connection opens, but the server falls silent while encryption is being set up, and mail programs hang until they give up. It may be overloaded, or something on the way loses large packets.",
    fix: {
      user: [
        "Try again in a few minutes, and from another network without VPN.",
        "Tell your administrator that the TLS handshake with {host} on {port, select, unknown {its mail port} other {port {port}}} never ends.",
      ],
      admin: [
        "Check load and the number of sessions on the server: `uptime` and `doveadm who`; raise `process_limit` of `service imap-login` if the log says that it is reached.",
        `Repeat the handshake by hand, also on the server itself: \`${OPENSSL} </dev/null\`.`,
        PROXY_PROTOCOL,
        "Test for lost large packets: `ping -M do -c 3 -s 1400 {host}`; if they fail, let ICMP through or lower the MTU.",
      ],
    },
    verify: SHAKE_HANDS,
  },
  find: (facts) => failedWith(facts, "tls", TIMED_OUT),
};
