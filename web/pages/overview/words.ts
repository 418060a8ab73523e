import { message } from "../../../server/contract/message.ts";
import { spoken } from "../../languages/language.ts";

/** Whether the servers are those of the demo. */
type Demo = "true" | "false";

/** The overview, in English. */
export const overview = {
  title: "Overview",
  headline: {
    noServers: "No server is configured yet",
    nothingChecked: "Nothing has been checked yet",
    onlyPaused: message<{ name: string }>("{name} is in maintenance"),
    allPaused: message<{ total: number; demo: Demo }>(
      "All {total} {demo, select, true {demo servers} other {servers}} are in maintenance",
    ),
    /** Where nothing is wrong; what is not up is in maintenance. */
    someUp: message<{ checked: number; total: number; demo: Demo }>(
      "{checked} of {total, plural, one {# {demo, select, true {demo server} other {server}}} other {# {demo, select, true {demo servers} other {servers}}}} are up",
    ),
    /** While others wait for their first check. */
    upSoFar: message<{ checked: number; total: number; demo: Demo }>(
      "{checked, plural, one {# server is up} other {# servers are up}} so far, of {total}",
    ),
    allUp: message<{ total: number; demo: Demo }>(
      "{total, plural, =2 {Both} other {All {total}}} {demo, select, true {demo servers} other {servers}} are up",
    ),
    /** Takes the place of a name where it is several. */
    several: message<{ count: number; total: number; demo: Demo }>(
      "{count} of {total, plural, one {# {demo, select, true {demo server} other {server}}} other {# {demo, select, true {demo servers} other {servers}}}}",
    ),
    /** What is said of several; of one it is `is` in `contract/names.ts`. */
    are: {
      up: message<{ count: number }>("{count, plural, =1 {is up} other {are up}}"),
      warning: message<{ count: number }>(
        "{count, plural, =1 {works, but needs attention} other {work, but need attention}}",
      ),
      degraded: message<{ count: number }>("{count, plural, =1 {works only in part} other {work only in part}}"),
      down: message<{ count: number }>("{count, plural, =1 {is down} other {are down}}"),
      unknown: message<{ count: number }>("could not be tested"),
    },
    /** Between the steps that fail. */
    betweenSteps: "; ",
    reasons: message<{ what: string; count: number }>(
      "{what}, {count, plural, =1 {all for the same reason} other {for {count} different reasons}}",
    ),
  },
  /** What the headline leaves out: the servers by how they are, and the sentence that lists them. */
  rest: {
    down: message<{ count: number }>("{count, plural, one {# is down} other {# are down}}"),
    degraded: message<{ count: number }>("{count, plural, one {# works only in part} other {# work only in part}}"),
    warning: message<{ count: number }>("{count, plural, one {# needs attention} other {# need attention}}"),
    unknown: message<{ count: number }>("{count, plural, other {# could not be tested}}"),
    up: message<{ count: number }>("{count, plural, one {# is fine} other {# are fine}}"),
    paused: message<{ count: number }>("{count, plural, one {# is in maintenance} other {# are in maintenance}}"),
    waiting: message<{ count: number }>(
      "{count, plural, one {# has not been checked yet} other {# have not been checked yet}}",
    ),
  },
  restOf: message<{ list: string }>("{list}."),
  betweenSentences: " ",
  lastCheck: message<{ age: string }>("Last check {age}."),
  noServers: "Add the servers to check to `imapscope.yaml`, as follows.",
  nothingChecked: "The first checks are running; results appear here automatically.",
  servers: "Servers",
  filter: "Find a server, label or problem",
  filterStates: "Show only",
  filterLabels: "Label",
  anyLabel: message<{ key: string }>("Show servers with any {key}"),
  stateCount: message<{ count: number; state: string }>("{count} {state}"),
  shown: message<{ shown: number; total: number }>("{shown} of {total} servers"),
  noneFound: "No server matches.",
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
  sort: message<{ column: string }>("Sort by {column}"),
  day: message<{ list: string }>("The last 24 hours: {list}"),
  dayPart: message<{ count: number; state: string }>("{count, plural, one {# hour} other {# hours}} {state}"),
  noDay: "no data for the last 24 hours",
  notChecked: "not checked yet",
  paused: message<{ until: string }>("maintenance until {until}"),
  leftAlone: message<{ until: string }>("next after {until}"),
  leftAloneWhy: "The server asked not to be checked before then",
  firstSteps: {
    heading: "Three minutes to the first check",
    example: "Create a commented example: `npx imapscope config example > imapscope.yaml`",
    write: "Add your server to it. The password does not go into the file; here it is in an environment variable:",
    check: "Check the file: `npx imapscope config check imapscope.yaml`",
    reload: message<{ url: string }>("Restart imapscope, or have it read the file again: `curl -X POST {url}`"),
    without: "These pages work without a server of your own:",
  },
};

/** The same in any language. */
export type OverviewWords = typeof overview;

/** The same in the reader's language. */
export const overviewWords = spoken(overview, (translation) => translation.overview);
