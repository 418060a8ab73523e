import { LOGS_ELSEWHERE, RESTART_ELSEWHERE } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { CONNECT_AGAIN, TRY_PORT } from "../verify-steps.ts";

/**
 * The mail service does not run, or ends as soon as it starts. To a check it is a refused connection: only what systemd, the service
 * itself or an administrator's command prints tells it apart.
 */
export const serviceNotRunning: Diagnosis = {
  id: "service-not-running",
  severity: "critical",
  scope: "server",
  phase: null,
  onlyTold: true,
  who: ["admin"],
  reference: "https://doc.dovecot.org/latest/installation/upgrade/2.3-to-2.4.html",
  wire: [
    "dovecot.service: Main process exited, code=exited, status=89/n/a",
    "doveconf: Fatal: Error in configuration file /etc/dovecot/dovecot.conf line 5: Unknown setting: ssl_cert",
    "Error: service(imap-login): listen(*, 993) failed: Address already in use",
  ],
  text: {
    title: "The mail service on {host} does not run, or ends as soon as it starts",
    cause:
      "{text, select, unknown {} other {What was printed is “{text}”. }}Nothing answers on the mail ports, so mail programs report at once that the connection is refused. Usually the service does not understand its configuration, above all after an upgrade, or another program holds its port, or it cannot read its certificate.",
    fix: {
      user: [
        "Wait some minutes and try again: an update or a restart may be under way. Leave the settings of your mail program as they are.",
        "Tell your administrator that the mail service on {host} does not run{text, select, unknown {} other {, with these words: “{text}”}}.",
      ],
      admin: [
        "Read why it ended; the line with `Fatal` or `Error` says it: `systemctl status dovecot` and `journalctl -u dovecot -n 50`.",
        LOGS_ELSEWHERE,
        "Let Dovecot read its configuration; it names file and line where it stumbles: `doveconf -n >/dev/null`. Status 89 in the log means no more than that such an error ended it.",
        "Convert the configuration if Dovecot is 2.4 now, as it is in Debian 13: settings of 2.3 are refused. `dovecot_config_version` comes first, then `dovecot_storage_version`; its manual lists each setting that has another name (“Upgrading from 2.3 to 2.4”).",
        "Find out which program holds the port if the log says `Address already in use`, and stop or move that one: `ss -ltnp | grep -E ':(143|993) '`.",
        "Check that it can read certificate and key: both exist, and belong together; `doveconf -n ssl_cert` and `doveconf -P ssl_key` name them (in version 2.4 `doveconf ssl_server_cert_file ssl_server_key_file`).",
        "Start it, now and with the machine: `systemctl enable --now dovecot`.",
        "Start IMAP in Exchange, which leaves it off when it is installed: `Set-Service MSExchangeIMAP4 -StartupType Automatic`, the same with `MSExchangeIMAP4BE`, then `Start-Service MSExchangeIMAP4, MSExchangeIMAP4BE`.",
        RESTART_ELSEWHERE,
      ],
    },
    verify: [CONNECT_AGAIN, ...TRY_PORT],
  },
  find: () => null,
};
