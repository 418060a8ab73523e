import { plural } from "../../languages/en/plural.ts";
import { accountDown, predicate } from "../../languages/en/predicate.ts";
import { spoken } from "../../languages/language.ts";
import { overview as zhCn } from "../../languages/zh-CN/pages/overview.ts";
import { steps } from "../../parts/course/words.ts";
import { clause } from "../../text/clause.ts";
import type { Counts, Headline, Reason } from "./headline.ts";

const list = new Intl.ListFormat("en");

/** The overview, in English. */
export const overview = {
  title: "Overview",
  headline,
  rest,
  sentences: (parts: readonly string[]) => parts.join(" "),
  lastCheck: (age: string) => `Last check ${age}.`,
  noServers: "Write the servers to check into `imapscope.yaml`; this is how.",
  nothingChecked: "The first checks are under way; results appear here by themselves.",
  servers: "Servers",
  filter: "Find a server, label or problem",
  filterStates: "Show only",
  filterLabels: "Label",
  anyLabel: (key: string) => `Show servers with any ${key}`,
  stateCount: (count: number, state: string) => `${count} ${state}`,
  shown: (shown: number, total: number) => `${shown} of ${total} servers`,
  noneFound: "No server is like that.",
  showAll: "Show all servers",
  columns: {
    state: "State",
    name: "Server",
    day: "Last 24 hours",
    seconds: "Time",
    certificate: "Certificate",
    sync: "Sync",
    checked: "Checked",
  },
  sort: (column: string) => `Order by ${column}`,
  day: (parts: readonly { count: number; state: string }[]) =>
    parts.length === 0
      ? "nothing known of the last 24 hours"
      : `The last 24 hours: ${list.format(parts.map(({ count, state }) => `${plural(count, "hour", "hours")} ${state}`))}`,
  notChecked: "not checked yet",
  paused: (until: string) => `maintenance until ${until}`,
  leftAlone: (until: string) => `next after ${until}`,
  leftAloneWhy: "The server asked to be left alone until then",
  firstSteps: {
    heading: "Three minutes to the first check",
    example:
      "Let imapscope write an example with everything explained: `npx imapscope config example > imapscope.yaml`",
    write: "Write your server into it. The password stays outside, here in a variable:",
    check: "See whether it is right: `npx imapscope config check imapscope.yaml`",
    reload: (url: string) => `Start imapscope again, or let it read the file: \`curl -X POST ${url}\``,
    without: "Without a server of your own there is already:",
  },
};

function headline(line: Headline, demo: boolean): string {
  const servers = demo ? ["demo server", "demo servers"] : ["server", "servers"];
  switch (line.kind) {
    case "no-servers":
      return "No server is configured yet";
    case "nothing-checked":
      return "Nothing has been checked yet";
    case "all-paused":
      return `${line.only ?? `All ${line.total} ${servers[1]}`} ${line.only ? "is" : "are"} in maintenance`;
    case "fine":
      if (line.only) return `${line.only} is up`;
      if (line.checked < line.total) {
        if (!line.waiting) return `${line.checked} of ${plural(line.total, servers[0] ?? "", servers[1] ?? "")} are up`;
        return `${plural(line.checked, "server is up", "servers are up")} so far, of ${line.total}`;
      }
      return `${line.total === 2 ? "Both" : `All ${line.total}`} ${servers[1]} are up`;
    case "trouble": {
      const who = line.only ?? `${line.count} of ${plural(line.total, servers[0] ?? "", servers[1] ?? "")}`;
      const what = line.ofAccount ? accountDown(who, line.user) : `${who} ${predicate(line.state, line.count)}`;
      return `${what}${because(line.reason)}`;
    }
  }
}

function because(reason: Reason): string {
  switch (reason.kind) {
    case "finding":
      return `: ${clause(reason.finding.title, reason.finding.evidence)}`;
    case "phases":
      return `: ${reason.phases.map((phase) => steps.fails[phase]).join("; ")}`;
    case "several":
      return reason.count > 1 ? `, for ${reason.count} different reasons` : ", all for the same reason";
    case "none":
      return "";
  }
}

/** What the headline leaves out. */
function rest({ down, degraded, warning, unknown, waiting, paused, up }: Counts): string {
  const parts = [
    down > 0 && plural(down, "is down", "are down"),
    degraded > 0 && plural(degraded, "works only in part", "work only in part"),
    warning > 0 && plural(warning, "needs attention", "need attention"),
    unknown > 0 && plural(unknown, "could not be tested", "could not be tested"),
    up > 0 && plural(up, "is fine", "are fine"),
    paused > 0 && plural(paused, "is in maintenance", "are in maintenance"),
    waiting > 0 && plural(waiting, "has not been checked yet", "have not been checked yet"),
  ].filter((part) => part !== false);
  return parts.length === 0 ? "" : `${list.format(parts)}.`;
}

/** The same in any language. */
export type OverviewWords = typeof overview;

/** The same in the reader's language. */
export const overviewWords = spoken<OverviewWords>({ en: overview, "zh-CN": zhCn });
