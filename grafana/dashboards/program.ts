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
      description: "No when a changed file was refused: imapscope goes on with the one before.",
      queries: [{ expr: `min(imapscope_config_last_reload_successful{${CHOSEN}})` }],
      mappings: YES_NO,
      width: 4,
    }),
    stat({
      title: "Configuration read",
      description: "How long ago a configuration was last read with success.",
      queries: [{ expr: `time() - max(imapscope_config_last_reload_success_timestamp_seconds{${CHOSEN}})` }],
      unit: "s",
      decimals: 0,
      width: 4,
    }),
    table(
      {
        title: "Versions",
        description: "Which imapscope on which Node.js.",
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
      description: "How many checks end per second.",
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
      title: "Delay of starts",
      description:
        "How long after they were due checks began, nine times out of ten. Seconds mean that more is due than can be done.",
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
      title: "Checks that wait",
      description: "How many checks are due and wait for their turn.",
      queries: [{ expr: `imapscope_scheduler_queue_length{${CHOSEN}}`, legend: "{{instance}}" }],
      min: 0,
      width: 12,
    }),
    lines({
      title: "Checks left out",
      description: "Because the one before was still under way: `every` is too short, or `timeout` too long.",
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
      title: "Time for a scrape",
      description: "How long Prometheus takes to read /metrics.",
      queries: [{ expr: `scrape_duration_seconds ${SCRAPED}`, legend: "{{instance}}" }],
      unit: "s",
      min: 0,
      width: 12,
    }),
    lines({
      title: "Series",
      description: "How many samples a scrape brings.",
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
      description: "Share of one processor.",
      queries: [
        { expr: `rate(process_cpu_seconds_total{${CHOSEN}}[$__rate_interval]) ${SCRAPED}`, legend: "{{instance}}" },
      ],
      unit: "percentunit",
      min: 0,
      width: 8,
    }),
    lines({
      title: "Memory",
      description: "What the process occupies, and the part of it that JavaScript uses.",
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
        "The delay that one turn in a hundred has. Times of phases stay true all the same; the page becomes slow.",
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
