import { LIFT_BAN, LIFT_BAN_ELSEWHERE, RESTART_ELSEWHERE } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { connectionFailedWith } from "../dialled.ts";
import { TRY_PORT } from "../verify-steps.ts";

/** The machine is there, but nothing accepts connections on the port. */
export const tcpConnectionRefused: Diagnosis = {
  id: "tcp-connection-refused",
  severity: "critical",
  scope: "server",
  phase: "tcp",
  who: ["user", "admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9293#section-3.5.2",
  wire: ["connect ECONNREFUSED 192.0.2.1:993"],
  text: {
    title: "{host} refuses connections on {port, select, unknown {its mail port} other {port {port}}}",
    cause:
      "Mail programs report at once that they cannot connect. The machine answers{addresses, select, unknown {} other { ({addresses})}}, but nothing accepts connections on {port, select, unknown {its mail port} other {port {port}}}: the mail service is not running, listens elsewhere, or a firewall turns connections away.",
    fix: {
      user: [
        "Check the port in your mail program: 993 with SSL/TLS, or 143 with STARTTLS.",
        "Try another network, such as mobile data, to see whether only yours is turned away.",
        "Tell your administrator that {host} refuses connections on {port, select, unknown {its mail port} other {port {port}}}.",
      ],
      admin: [
        "Check whether the IMAP service runs and why it stopped: `systemctl status dovecot` and `journalctl -u dovecot -n 50` (`cyrus-imapd`, `courier-imap-ssl`); start it with `systemctl start dovecot`.",
        "See whether Dovecot understands its configuration, which it may not after an upgrade to version 2.4: `doveconf -n >/dev/null` names the line that it stumbles over, such as `Unknown setting` or a missing `dovecot_config_version`; the settings have to be converted.",
        "Check that the service listens on this port, and not on `127.0.0.1` only: `ss -ltnp | grep :{port}`.",
        "Start IMAP in Exchange, which leaves it off when it is installed: `Set-Service MSExchangeIMAP4 -StartupType Automatic`, the same with `MSExchangeIMAP4BE`, then `Start-Service MSExchangeIMAP4, MSExchangeIMAP4BE`.",
        "Publish the port if the service runs in a container: `{port}:{port}` under `ports` in `compose.yaml`; `docker ps` shows which are.",
        "Look for a firewall rule that rejects the connection: `nft list ruleset`.",
        LIFT_BAN,
        LIFT_BAN_ELSEWHERE,
        RESTART_ELSEWHERE,
      ],
    },
    verify: TRY_PORT,
  },
  find: (facts) => connectionFailedWith(facts, ["ECONNREFUSED"]),
};
