import { LIFT_BAN, LIFT_BAN_ELSEWHERE, OPEN_FIREWALL } from "../admin-steps.ts";
import { isBehindCloudflare } from "../cloudflare.ts";
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
      "Attempts to connect get no reply at all{addresses, select, unknown {} other { ({addresses})}}, so mail programs hang and then give up. {proxy, select, unknown {Usually a firewall drops the packets silently, or the machine or its network is down.} other {The address belongs to Cloudflare, whose proxy passes on web pages and no mail.}}",
    fix: {
      user: [
        "Try another network, such as mobile data, and turn off VPN and additional firewalls for a test.",
        "Check server name and port in your mail program: 993 with SSL/TLS, or 143 with STARTTLS.",
        "Tell your administrator that {port, select, unknown {the mail port} other {port {port}}} of {host} does not answer.",
      ],
      admin: [
        "{proxy, select, unknown {Check that the machine is up and that the address is still its own: `dig {host} +short` and `ping {host}`.} other {Set the record of {host} to “DNS only” at Cloudflare (“DNS”, “Records”), so that it names the mail server’s own address; or give mail a name of its own that is not proxied, and enter that one in the mail programs.}}",
        "Try the port from another network: `nc -w 5 -vz {host} {port} && echo open`; if it prints `open` there, something on the way drops the packets.",
        "{proxy, select, unknown {Set the record to “DNS only” at Cloudflare if {host} is proxied there, while its web pages work: its proxy passes on no mail. See whose address it is: `dig {host} +short`.} other {Check that the mail server’s own address is in the record afterwards, and that the machine is up: `dig {host} +short` and `ping {host}`.}}",
        OPEN_FIREWALL,
        LIFT_BAN,
        LIFT_BAN_ELSEWHERE,
      ],
    },
    verify: TRY_PORT,
  },
  find(facts) {
    const failed = connectionFailedWith(facts, TIMED_OUT);
    return failed && isBehindCloudflare(facts) ? { ...failed, proxy: "cloudflare" } : failed;
  },
};
