import type { Config } from "./config/types.ts";
import { VERSION } from "./config/version.ts";
import type { Output } from "./console.ts";
import type { Moment } from "./contract/facts.ts";
import type { State } from "./contract/states.ts";
import type { Check } from "./diagnose/check.ts";
import { accountDown } from "./present/account-down.ts";
import { report, titleOf } from "./present/report.ts";
import type { Live } from "./record/live.ts";

const DEMO = `
  DEMO: these servers are made up and run inside this program.
  To monitor your own server:

    npx imapscope config example > imapscope.yaml     then edit it
    npx imapscope serve
`;

/** Says on the terminal what was started, and where it is to be found. */
export function announce(stdout: Output, { config, demo, url }: { config: Config; demo: boolean; url: string }): void {
  const count = config.servers.length;
  stdout.write(`imapscope ${VERSION} · ${url} · ${count} ${count === 1 ? "server" : "servers"}\n`);
  stdout.write(demo ? `${DEMO}\n` : "");
}

/** Writes a line whenever a server's state or its root cause changes. Gives the function that ends it. */
export function narrate(stdout: Output, live: Live): () => void {
  const known = new Map<string, string>();
  return live.subscribe((event) => {
    if (event.type === "removed") known.delete(event.server);
    if (event.type === "state") {
      known.delete(event.server);
      stdout.write(`${line(event.server, event.state, new Date())}\n`);
    }
    if (event.type === "paused") {
      known.delete(event.server);
      stdout.write(`${pauseLine(event.server, event.until)}\n`);
    }
    if (event.type !== "done") return;
    const { server, findings, startedAt } = event.check;
    const state = live.state(server.name);
    const now = `${state} ${findings[0]?.id ?? ""}`;
    if (known.get(server.name) === now) return;
    known.set(server.name, now);
    stdout.write(`${line(server.name, state, new Date(startedAt), event.check)}${cause(event.check, state)}\n`);
  });
}

const MARKS: Readonly<Record<State, string>> = { up: "✓", warning: "!", degraded: "◐", down: "✗", unknown: "?" };

function pauseLine(server: string, until: Moment | null): string {
  const now = new Date().toLocaleTimeString("en-GB");
  if (until === null) return `${now} ? maintenance of ${server} is over`;
  // Swedish is how ISO 8601 is written for people.
  return `${now} ? ${server} is in maintenance until ${new Date(until).toLocaleString("sv-SE").slice(0, -3)}`;
}

/** Of a server; where no more is known to fail than the account of the check, of that. */
function line(server: string, state: State, at: Date, check?: Check): string {
  const mayBe = check !== undefined && state === "down" && check.server.user !== undefined;
  const ofAccount = mayBe ? accountDown({ ...report(check, "en"), state }, "en") : null;
  const said = ofAccount ? `${ofAccount} (${state})` : `${server} is ${state}`;
  return `${at.toLocaleTimeString("en-GB")} ${MARKS[state]} ${said}`;
}

/** The root cause; what only one check has seen so far does not say why the server is as it is. */
function cause({ findings: [first], state: observed }: Check, state: State): string {
  if (!first || state === "unknown") return "";
  const seen = observed === state ? "" : `, but one check saw it ${observed}`;
  return `${seen}: ${titleOf(first, "en")} [${first.id}]`;
}
