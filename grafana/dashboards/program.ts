import type { Dashboard } from "@grafana/grafana-foundation-sdk/dashboard";
import { dashboard, instanceVariable } from "./frame.ts";
import { lines, stat, table, YES_NO } from "./panels.ts";

const CHOSEN = 'instance=~"$instance"';
/** Targets of whatever job that are an imapscope. */
const SCRAPED = `and on (job, instance) imapscope_build_info{${CHOSEN}}`;

/** *imapscope itself*: whether the watchman is well. */
export function program(): Dashboard {
  return dashboard({
    uid: "imapscope-itself",
    title: "imapscope itself",
    description: "Whether imapscope runs, keeps up with its checks, and is scraped.",
    variables: [instanceVariable()],
    rows: [
      ["Now", nowPanels()],
      ["Checks", checkPanels()],
      ["Process", processPanels()],
    ],
  });
}

function nowPanels() {
  return [
    stat({
      title: "Scraped",
      description: "Whether Prometheus reaches every imapscope.",
      queries: [{ expr: `min(up ${SCRAPED})` }],
      mappings: YES_NO,
      width: 4,
    }),
    stat({
      title: "Servers",
      description: "How many servers are configured.",
      queries: [{ expr: `count(imapscope_server_info{${CHOSEN}})` }],
      decimals: 0,
      width: 4,
    }),
    stat({
      title: "Configuration in force is the file's",
      description: "No when a changed file was rejected: imapscope then continues with the previous one.",
      queries: [{ expr: `min(imapscope_config_last_reload_successful{${CHOSEN}})` }],
      mappings: YES_NO,
      width: 4,
    }),
    stat({
      title: "Configuration read",
      description: "How long ago a configuration was last read successfully.",
      queries: [{ expr: `time() - max(imapscope_config_last_reload_success_timestamp_seconds{${CHOSEN}})` }],
      unit: "s",
      decimals: 0,
      width: 4,
    }),
    table(
      {
        title: "Versions",
        description: "The versions of imapscope and Node.js.",
        queries: [{ expr: `imapscope_build_info{${CHOSEN}}` }],
        width: 8,
        height: 4,
      },
      { instance: "imapscope", version: "Version", node_version: "Node.js" },
    ),
  ];
}

function checkPanels() {
  return [
    lines({
      title: "Checks",
      description: "Completed checks per second.",
      queries: [
        {
          expr: `sum by (instance) (rate(imapscope_checks_total{${CHOSEN}}[$__rate_interval]))`,
          legend: "{{instance}}",
        },
      ],
      unit: "cps",
      min: 0,
      width: 12,
    }),
    lines({
      title: "Start delay",
      description:
        "How late checks start (90th percentile). Several seconds mean that more checks are due than can be made.",
      queries: [
        {
          expr: `histogram_quantile(0.9, sum by (le, instance) (rate(imapscope_scheduler_start_delay_seconds_bucket{${CHOSEN}}[$__rate_interval])))`,
          legend: "{{instance}}",
        },
      ],
      unit: "s",
      min: 0,
      thresholds: [
        [null, "green"],
        [5, "orange"],
      ],
      width: 12,
    }),
    lines({
      title: "Waiting checks",
      description: "How many checks are due and waiting.",
      queries: [{ expr: `imapscope_scheduler_queue_length{${CHOSEN}}`, legend: "{{instance}}" }],
      min: 0,
      width: 12,
    }),
    lines({
      title: "Skipped checks",
      description: "The check before was still running: `every` is too short, or `timeout` too long.",
      queries: [
        { expr: `increase(imapscope_scheduler_skipped_checks_total{${CHOSEN}}[$__range])`, legend: "{{instance}}" },
      ],
      min: 0,
      thresholds: [
        [null, "green"],
        [1, "orange"],
      ],
      width: 12,
    }),
    lines({
      title: "Scrape duration",
      description: "How long Prometheus takes to read /metrics.",
      queries: [{ expr: `scrape_duration_seconds ${SCRAPED}`, legend: "{{instance}}" }],
      unit: "s",
      min: 0,
      width: 12,
    }),
    lines({
      title: "Series",
      description: "How many samples a scrape returns.",
      queries: [{ expr: `scrape_samples_scraped ${SCRAPED}`, legend: "{{instance}}" }],
      min: 0,
      width: 12,
    }),
  ];
}

function processPanels() {
  return [
    lines({
      title: "Processor",
      description: "Share of one processor core.",
      queries: [
        { expr: `rate(process_cpu_seconds_total{${CHOSEN}}[$__rate_interval]) ${SCRAPED}`, legend: "{{instance}}" },
      ],
      unit: "percentunit",
      min: 0,
      width: 8,
    }),
    lines({
      title: "Memory",
      description: "Memory of the process, and the part that JavaScript uses.",
      queries: [
        { expr: `process_resident_memory_bytes{${CHOSEN}} ${SCRAPED}`, legend: "{{instance}}" },
        { expr: `nodejs_heap_size_used_bytes{${CHOSEN}} ${SCRAPED}`, legend: "{{instance}}, JavaScript" },
      ],
      unit: "bytes",
      min: 0,
      width: 8,
    }),
    lines({
      title: "Event loop",
      description:
        "The event loop's delay (99th percentile). When it is high, the page is slow; measured phase times stay correct.",
      queries: [{ expr: `nodejs_eventloop_lag_p99_seconds{${CHOSEN}} ${SCRAPED}`, legend: "{{instance}}" }],
      unit: "s",
      min: 0,
      thresholds: [
        [null, "green"],
        [0.5, "orange"],
      ],
      width: 8,
    }),
  ];
}
