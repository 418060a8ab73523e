import type { Dashboard } from "@grafana/grafana-foundation-sdk/dashboard";
import { AVAILABILITY, CERTIFICATE_DAYS, CHOSEN, checkSeconds, STATE } from "./expressions.ts";
import { dashboard, labelsVariable, serverVariable } from "./frame.ts";
import {
  lines,
  ROW_TO_PROBLEM,
  ROW_TO_SERVER,
  STATE_NAMES,
  stat,
  type Thresholds,
  TO_SERVER,
  table,
  timeline,
} from "./panels.ts";

const OBJECTIVE: Thresholds = [
  [null, "red"],
  [0.99, "orange"],
  [0.999, "green"],
];

/** How many of the chosen servers are in a state, on a tile of its own. */
function count(state: string, meaning: string, colour: string) {
  return stat({
    title: `Servers ${state}`,
    description: meaning,
    queries: [{ expr: `sum(imapscope_server_state{${CHOSEN},state="${state}"})` }],
    thresholds:
      state === "up"
        ? [[null, "green"]]
        : [
            [null, "text"],
            [1, colour],
          ],
    decimals: 0,
    width: 4,
  });
}

/** *IMAP overview*: how mail is everywhere, and what is wrong. */
export function overview(): Dashboard {
  return dashboard({
    uid: "imapscope-overview",
    title: "IMAP overview",
    description:
      "The state of all mail servers, what is wrong with them and why, the service level and the certificates.",
    variables: [labelsVariable(), serverVariable({ several: true })],
    rows: [
      [
        "Now",
        [
          count("up", "Mail can be read, and there is no warning.", "green"),
          count(
            "warning",
            "Mail works, but needs attention: something will fail later, or is already worse than it should be.",
            "yellow",
          ),
          count("degraded", "Some users, clients or addresses fail now.", "orange"),
          count(
            "down",
            "The checks cannot read mail on these servers: nobody can, or their accounts are refused.",
            "red",
          ),
          count("unknown", "Not checked yet, in maintenance, or imapscope itself has no network.", "blue"),
          stat({
            title: "Next certificate expires in",
            description: "Days until the first certificate expires; negative when one has expired.",
            queries: [{ expr: `min(${CERTIFICATE_DAYS})` }],
            unit: "d",
            decimals: 0,
            thresholds: [
              [null, "red"],
              [0, "text"],
            ],
            width: 4,
          }),
          table(
            {
              title: "Problems now",
              description: "Each finding with the number of servers that have it. Click it for cause and fix.",
              queries: [{ expr: `count by (finding, severity) (imapscope_finding_active{${CHOSEN}} == 1)` }],
              link: ROW_TO_PROBLEM,
              width: 12,
            },
            { finding: "Problem", severity: "Severity", Value: "Servers" },
          ),
          table(
            {
              title: "Which server has which problem",
              description: "What the last check of each server found. Click a server for its page.",
              queries: [{ expr: `max by (server, finding, severity) (imapscope_finding_active{${CHOSEN}} == 1)` }],
              link: ROW_TO_SERVER,
              width: 12,
            },
            { server: "Server", finding: "Problem", severity: "Severity" },
          ),
          timeline({
            title: "States",
            description: "The confirmed state of each server over time.",
            queries: [{ expr: STATE, legend: "{{server}}" }],
            mappings: STATE_NAMES,
            link: TO_SERVER,
            width: 16,
            height: 10,
          }),
          table(
            {
              title: "Alerts",
              description: "Alerts of imapscope's rules, including pending ones.",
              queries: [
                {
                  expr: `max by (alertname, server, severity, alertstate) (ALERTS{alertname=~"Imapscope.+",server=~"$server|"})`,
                },
              ],
              width: 8,
              height: 10,
            },
            { alertname: "Alert", server: "Server", severity: "Severity", alertstate: "State" },
          ),
        ],
      ],
      [
        "Service level (objective: 99.9 % of checks)",
        [
          stat({
            title: "Checks without failure",
            description:
              "Of all selected servers in the time shown. A check fails when it finds the server degraded or down.",
            queries: [
              {
                expr: `1 - sum(increase(imapscope_check_failures_total{${CHOSEN}}[$__range])) / sum(increase(imapscope_checks_total{${CHOSEN}}[$__range]))`,
              },
            ],
            unit: "percentunit",
            decimals: 3,
            thresholds: OBJECTIVE,
            width: 6,
            height: 8,
          }),
          table(
            {
              title: "Checks without failure, by server",
              description: "The share of checks in the time shown that did not fail.",
              queries: [{ expr: `sort(${AVAILABILITY})` }],
              unit: "percentunit",
              decimals: 3,
              thresholds: OBJECTIVE,
              link: ROW_TO_SERVER,
              width: 8,
            },
            { server: "Server", Value: "Without failure" },
          ),
          lines({
            title: "Error budget burn rate",
            description:
              "How many times faster than allowed the 0.1 % is used up: at 1 it lasts exactly a month, at 14.4 two days.",
            queries: [
              {
                expr: `sum by (server) (rate(imapscope_check_failures_total{${CHOSEN}}[$__rate_interval])) / (sum by (server) (rate(imapscope_checks_total{${CHOSEN}}[$__rate_interval])) > 0) / 0.001`,
                legend: "{{server}}",
              },
            ],
            min: 0,
            thresholds: [
              [null, "green"],
              [1, "orange"],
              [14.4, "red"],
            ],
            link: TO_SERVER,
            width: 10,
          }),
          lines({
            title: "Failures by phase",
            description: "Failures per second, by the step of the session in which they occur.",
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
            title: "How long checks take",
            description: "Whole checks of all selected servers, from lookup to logout.",
            queries: [0.5, 0.9, 0.99].map((quantile) => ({
              expr: checkSeconds(quantile),
              legend: `${quantile * 100} % of checks`,
            })),
            unit: "s",
            min: 0,
            width: 12,
          }),
        ],
      ],
      [
        "Certificates, speed and space",
        [
          table(
            {
              title: "Certificates",
              description:
                "Days of validity left, including certificates that are not trusted. The next to expire comes first.",
              queries: [{ expr: `sort(${CERTIFICATE_DAYS})` }],
              unit: "d",
              decimals: 0,
              thresholds: [
                [null, "red"],
                [0, "text"],
              ],
              link: ROW_TO_SERVER,
              width: 8,
            },
            { server: "Server", Value: "Days left" },
          ),
          table(
            {
              title: "Slowest phases",
              description: "The ten steps that took longest in the last check of their server.",
              queries: [{ expr: `topk(10, imapscope_phase_duration_seconds{${CHOSEN}})` }],
              unit: "s",
              link: ROW_TO_SERVER,
              width: 8,
            },
            { server: "Server", phase: "Phase", Value: "Took" },
          ),
          table(
            {
              title: "Fullest accounts",
              description: "The used share of the quota.",
              queries: [
                {
                  expr: `topk(10, imapscope_quota_used_bytes{${CHOSEN}} / (imapscope_quota_limit_bytes{${CHOSEN}} > 0))`,
                },
              ],
              unit: "percentunit",
              thresholds: [
                [null, "green"],
                [0.9, "orange"],
                [1, "red"],
              ],
              link: ROW_TO_SERVER,
              width: 8,
            },
            { server: "Server", root: "Quota", Value: "Used" },
          ),
        ],
      ],
    ],
  });
}
