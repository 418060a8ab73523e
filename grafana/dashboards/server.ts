import type { Dashboard } from "@grafana/grafana-foundation-sdk/dashboard";
import { AVAILABILITY, CERTIFICATE_DAYS, CHOSEN, checkSeconds, STATE } from "./expressions.ts";
import { dashboard, labelsVariable, serverVariable } from "./frame.ts";
import { lines, PRESENT, STATE_NAMES, stat, TO_SERVER, table, timeline, YES_NO } from "./panels.ts";

/** *IMAP server*: everything that is known of one server. */
export function server(): Dashboard {
  return dashboard({
    uid: "imapscope-server",
    title: "IMAP server",
    description: "One mail server: its state, the steps of its checks, mailboxes, synchronisation and quota.",
    variables: [labelsVariable(), serverVariable({ several: false })],
    rows: [
      ["State", statePanels()],
      ["Speed", speedPanels()],
      ["Mailboxes and synchronisation", mailboxPanels()],
    ],
  });
}

function statePanels() {
  return [
    stat({
      title: "State",
      description: "The confirmed state: as many checks in a row agree on it as `confirm` says.",
      queries: [{ expr: STATE, legend: "{{server}}" }],
      mappings: STATE_NAMES,
      link: TO_SERVER,
      width: 4,
    }),
    stat({
      title: "Checks without failure",
      description: "The share of checks in the time shown that found the server neither degraded nor down.",
      queries: [{ expr: AVAILABILITY, legend: "{{server}}" }],
      unit: "percentunit",
      decimals: 3,
      thresholds: [
        [null, "red"],
        [0.99, "orange"],
        [0.999, "green"],
      ],
      width: 5,
    }),
    stat({
      title: "Last check",
      description: "How long ago the last check ended.",
      queries: [{ expr: `time() - imapscope_check_last_timestamp_seconds{${CHOSEN}}`, legend: "{{server}}" }],
      unit: "s",
      decimals: 0,
      width: 5,
    }),
    stat({
      title: "Certificate expires in",
      description: "Days of validity left; negative when it has expired.",
      queries: [{ expr: CERTIFICATE_DAYS, legend: "{{server}}" }],
      unit: "d",
      decimals: 0,
      thresholds: [
        [null, "red"],
        [0, "text"],
      ],
      width: 5,
    }),
    table(
      {
        title: "Encryption",
        description: "TLS version and cipher suite of the last check.",
        queries: [{ expr: `imapscope_tls_info{${CHOSEN}}` }],
        width: 5,
        height: 4,
      },
      { version: "Version", cipher: "Cipher suite" },
    ),
    timeline({
      title: "State over time",
      description: "The confirmed state.",
      queries: [{ expr: STATE, legend: "{{server}}" }],
      mappings: STATE_NAMES,
      link: TO_SERVER,
      width: 24,
      height: 4,
    }),
    timeline({
      title: "Problems over time",
      description: "Everything that was found since imapscope started. Click it for cause and fix.",
      queries: [{ expr: `max by (finding) (imapscope_finding_active{${CHOSEN}})`, legend: "{{finding}}" }],
      mappings: PRESENT,
      link: { title: "Cause and fix", url: "${page}/problems/${__field.labels.finding}" },
      width: 12,
    }),
    timeline({
      title: "Phases that succeed",
      description: "Each step of the session. A gap means that the step was skipped because an earlier one failed.",
      queries: [{ expr: `max by (phase) (imapscope_phase_success{${CHOSEN}})`, legend: "{{phase}}" }],
      mappings: YES_NO,
      width: 12,
    }),
  ];
}

function speedPanels() {
  return [
    lines(
      {
        title: "Phases",
        description: "How long each step of the last check took, stacked: the total is how long a mail program waits.",
        queries: [{ expr: `max by (phase) (imapscope_phase_duration_seconds{${CHOSEN}})`, legend: "{{phase}}" }],
        unit: "s",
        min: 0,
        link: TO_SERVER,
        width: 12,
      },
      { stacked: true },
    ),
    lines({
      title: "How long checks take",
      description: "Whole checks, from lookup to logout.",
      queries: [0.5, 0.9, 0.99].map((quantile) => ({
        expr: checkSeconds(quantile),
        legend: `${quantile * 100} % of checks`,
      })),
      unit: "s",
      min: 0,
      width: 12,
    }),
    lines({
      title: "Failures by phase",
      description: "Failures per second, by the step in which they occur.",
      queries: [
        {
          expr: `sum by (phase) (rate(imapscope_phase_failures_total{${CHOSEN}}[$__rate_interval]))`,
          legend: "{{phase}}",
        },
      ],
      unit: "cps",
      min: 0,
      width: 12,
    }),
    lines({
      title: "Checks",
      description: "Checks per second, and how many of them find the server degraded or down.",
      queries: [
        { expr: `sum(rate(imapscope_checks_total{${CHOSEN}}[$__rate_interval]))`, legend: "checks" },
        { expr: `sum(rate(imapscope_check_failures_total{${CHOSEN}}[$__rate_interval]))`, legend: "failed" },
      ],
      unit: "cps",
      min: 0,
      width: 12,
    }),
  ];
}

function mailboxPanels() {
  return [
    lines({
      title: "Messages",
      description: "How many messages the monitored mailboxes hold, and how many of them are unread.",
      queries: [
        { expr: `max by (mailbox) (imapscope_mailbox_messages{${CHOSEN}})`, legend: "{{mailbox}}" },
        { expr: `max by (mailbox) (imapscope_mailbox_unseen_messages{${CHOSEN}})`, legend: "{{mailbox}}, unread" },
      ],
      unit: "short",
      min: 0,
      width: 12,
    }),
    lines({
      title: "Age of the newest message",
      description: "The line rises while no mail arrives; if it only rises, mail does not reach the server.",
      queries: [
        {
          expr: `time() - max by (mailbox) (imapscope_mailbox_newest_message_timestamp_seconds{${CHOSEN}})`,
          legend: "{{mailbox}}",
        },
      ],
      unit: "s",
      min: 0,
      width: 12,
    }),
    lines({
      title: "Changes of UIDVALIDITY",
      description: "After each change, mail programs download the whole mailbox again. It should stay at 0.",
      queries: [
        {
          expr: `max by (mailbox) (increase(imapscope_mailbox_uidvalidity_changes_total{${CHOSEN}}[$__range]))`,
          legend: "{{mailbox}}",
        },
      ],
      decimals: 0,
      min: 0,
      thresholds: [
        [null, "green"],
        [1, "red"],
      ],
      width: 8,
    }),
    lines({
      title: "Synchronisation",
      description:
        "How long the canaries of the last hour took on average until the second session saw each change. Empty for servers without `sync`.",
      queries: [
        {
          // Canaries are minutes apart: the usual interval of a rate holds none of them.
          expr: `sum by (operation) (rate(imapscope_sync_duration_seconds_sum{${CHOSEN}}[1h]))\n  / (sum by (operation) (rate(imapscope_sync_duration_seconds_count{${CHOSEN}}[1h])) > 0)`,
          legend: "{{operation}}",
        },
      ],
      unit: "s",
      min: 0,
      width: 8,
    }),
    lines({
      title: "Quota",
      description: "How much the account uses, and its limit. At the limit, new mail is returned to its senders.",
      queries: [
        { expr: `max by (root) (imapscope_quota_used_bytes{${CHOSEN}})`, legend: "{{root}}, used" },
        { expr: `max by (root) (imapscope_quota_limit_bytes{${CHOSEN}})`, legend: "{{root}}, allowed" },
      ],
      unit: "bytes",
      min: 0,
      width: 8,
    }),
  ];
}
