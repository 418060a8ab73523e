import type { Urgency } from "../../../server/contract/urgencies.ts";
import { RUNBOOK_OF_FINDING, runbook, TITLE_OF_FINDING } from "./annotations.ts";
import { type AlertingRule, type RuleGroup, watched } from "./rule.ts";

/** An alert as long as one of the findings is there. */
function whileFound(alert: string, findings: string, wait: string, severity: Urgency, summary: string): AlertingRule {
  return onFinding(
    alert,
    `last_over_time(imapscope_finding_active{finding=~"${findings}"}[3m]) == 1`,
    severity,
    summary,
    wait,
  );
}

/** An alert on what the canary found last; that stays until the next one, so the wait is longer than the usual ten minutes between two. */
function whileCanaryFinds(alert: string, findings: string, summary: string): AlertingRule {
  return whileFound(alert, findings, "15m", "warning", summary);
}

function onFinding(alert: string, expr: string, severity: Urgency, summary: string, wait?: string): AlertingRule {
  return {
    alert,
    expr: watched(expr),
    ...(wait === undefined ? {} : { for: wait }),
    labels: { severity },
    annotations: { summary, description: TITLE_OF_FINDING, runbook_url: RUNBOOK_OF_FINDING },
  };
}

const NOT_AFTER = "imapscope_tls_certificate_not_after_timestamp_seconds";
const NOT_BEFORE = "imapscope_tls_certificate_not_before_timestamp_seconds";
/** Below which the finding `tls-certificate-expiring` is there: no alert comes before it. */
const WARNING = "imapscope_tls_certificate_warning_seconds";
const LEFT = `last_over_time(${NOT_AFTER}[3m]) - time()`;
const LIFE = `(last_over_time(${NOT_AFTER}[3m]) - last_over_time(${NOT_BEFORE}[3m]))`;
const NOT_AFTER_BY_HOST = `${NOT_AFTER} * on (job, instance, server) group_left (host) imapscope_server_info`;

/** Certificates: before people notice. */
export const CERTIFICATE_ALERTS: RuleGroup = {
  name: "imapscope-certificates",
  rules: [
    whileFound(
      "ImapscopeCertificateExpiring",
      "tls-certificate-expiring",
      "15m",
      "warning",
      "The certificate of {{ $labels.server }} expires soon",
    ),
    {
      alert: "ImapscopeCertificateExpiresInDays",
      // A tenth of its life: nine days of 90, some hours of six days. Long lives, and what is configured, are bounded by the warning.
      expr: watched(
        `${LEFT} < 0.1 * ${LIFE}\n  unless on (job, instance, server) ${LEFT} >= last_over_time(${WARNING}[3m])`,
      ),
      for: "15m",
      labels: { severity: "critical" },
      annotations: {
        summary:
          "The certificate of {{ $labels.server }} {{ if lt $value 0.0 }}has expired{{ else }}expires in {{ $value | humanizeDuration }}{{ end }}",
        description:
          "Once it has expired, mail programs refuse to connect or show a warning. Renew it, and reload the mail server.",
        runbook_url: runbook("tls-certificate-{{ if lt $value 0.0 }}expired{{ else }}expiring{{ end }}"),
      },
    },
    whileFound(
      "ImapscopeCertificateInconsistent",
      "tls-certificate-inconsistent",
      "15m",
      "warning",
      "{{ $labels.server }} does not serve the same certificate everywhere",
    ),
    {
      alert: "ImapscopeCertificateStale",
      // Servers of one host: another port or name has the new certificate already, and this one is in the last month, and the last
      // third, of its life.
      expr: watched(
        `(max by (host) (${NOT_AFTER_BY_HOST}) - on (host) group_right () (${NOT_AFTER_BY_HOST}) > 86400)\n  and on (job, instance, server) ${NOT_AFTER} - time() < 30 * 86400\n  unless on (job, instance, server) ${NOT_AFTER} - time() >= (${NOT_AFTER} - ${NOT_BEFORE}) / 3`,
      ),
      for: "1h",
      labels: { severity: "warning" },
      annotations: {
        summary: "{{ $labels.server }} still serves the old certificate of {{ $labels.host }}",
        description:
          "Another server on {{ $labels.host }} serves a certificate that is valid {{ $value | humanizeDuration }} longer: it was renewed, but this server was not reloaded.",
        runbook_url: runbook("tls-certificate-expiring"),
      },
    },
  ],
};

/** What people notice when they read mail. */
export const MAILBOX_ALERTS: RuleGroup = {
  name: "imapscope-mailboxes",
  rules: [
    whileFound(
      "ImapscopeLoginFailing",
      "(auth|token)-.+",
      "5m",
      "critical",
      "The check cannot log in to {{ $labels.server }}",
    ),
    {
      alert: "ImapscopeUidValidityChanged",
      expr: watched("increase(imapscope_mailbox_uidvalidity_changes_total[1h]) > 0"),
      labels: { severity: "warning" },
      annotations: {
        summary: "Mail programs download {{ $labels.mailbox }} on {{ $labels.server }} again",
        description:
          "The mailbox was renumbered (UIDVALIDITY changed), so the copies in mail programs are void. This is usual after a restore or a move.",
        runbook_url: runbook("mailbox-uidvalidity-changed"),
      },
    },
    onFinding(
      "ImapscopeMailboxStateLost",
      // One check sees these once, as it compares with the check before.
      'max_over_time(imapscope_finding_active{finding=~"mailbox-(uidnext-decreased|modseq-decreased|disappeared|counts-disagree)"}[1h]) == 1',
      "warning",
      "Folders on {{ $labels.server }} no longer match what mail programs remember",
    ),
    whileCanaryFinds(
      "ImapscopeSyncFailing",
      "sync-.+-(failed|lost|altered|visible)",
      "Changes do not reach other devices on {{ $labels.server }}",
    ),
    whileCanaryFinds("ImapscopePushSlow", "sync-push-.+", "New mail appears late on {{ $labels.server }}"),
    whileFound(
      "ImapscopeQuotaNearlyFull",
      "quota-nearly-full",
      "15m",
      "warning",
      "An account on {{ $labels.server }} is nearly full",
    ),
    whileFound(
      "ImapscopeQuotaExceeded",
      "quota-exceeded",
      "5m",
      "critical",
      "An account on {{ $labels.server }} is full",
    ),
    whileFound(
      "ImapscopeNoNewMail",
      "mailbox-no-new-mail",
      "10m",
      "warning",
      "No new mail arrives on {{ $labels.server }}",
    ),
  ],
};
