import type { ServerSummary, SyncSummary } from "../../../../server/contract/answers/server.ts";
import { hostPort } from "../../../../server/contract/host-port.ts";
import type { State } from "../../../../server/contract/states.ts";
import type { SortKey, View } from "../../../links/overview-view.ts";
import { stateRank } from "../../../parts/state/state-order.ts";

/** In the order in which people want to see them. */
const SYNC_ORDER = ["broken", "late", "waiting", "in-step"] as const satisfies readonly SyncSummary["state"][];
/** More than a day has hours: one that is worse outweighs all that are better. */
const OUTWEIGHS = 100;

const names = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/** The servers that a view shows, in its order; servers that are alike keep the order of the configuration. */
export function select(servers: readonly ServerSummary[], view: View): readonly ServerSummary[] {
  const words = view.text.toLowerCase().split(/\s+/).filter(Boolean);
  const labels = Object.entries(view.labels);
  const found = servers.filter(
    (server) =>
      labels.every(([key, value]) => server.labels[key] === value) &&
      (view.states.length === 0 || view.states.includes(server.state)) &&
      words.every((word) => searchable(server).includes(word)),
  );
  return found.toSorted((a, b) => compare(a, b, view));
}

/** Made once for each state of a server: it is asked for at every keystroke. */
const texts = new WeakMap<ServerSummary, string>();

function searchable(server: ServerSummary): string {
  const known = texts.get(server) ?? textOf(server);
  texts.set(server, known);
  return known;
}

/** All that a server can be found by: its name, address, user, labels, and what is wrong with it. */
function textOf({ name, host, port, user, labels, latest }: ServerSummary): string {
  const tags = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
  const findings = (latest?.findings ?? []).flatMap(({ id, title }) => [id, title]);
  return [name, hostPort({ host, port }), user ?? "", ...tags, ...findings].join("\n").toLowerCase();
}

function compare(a: ServerSummary, b: ServerSummary, { sort, descending }: View): number {
  const direction = descending ? -1 : 1;
  if (sort === "name") return direction * names.compare(a.name, b.name);
  const [left, right] = [weight(a, sort), weight(b, sort)];
  // What has no value comes last, whichever way round.
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return direction * (left - right);
}

function weight({ state, latest, day, sync }: ServerSummary, key: Exclude<SortKey, "name">): number | null {
  switch (key) {
    case "state":
      return stateRank(state);
    case "day":
      return trouble(day);
    case "sync":
      return sync && SYNC_ORDER.indexOf(sync.state);
    case "seconds":
      return latest && state !== "down" && state !== "unknown" ? latest.seconds : null;
    case "certificate":
      return latest?.certificateNotAfter ? Date.parse(latest.certificateNotAfter) : null;
    case "checked":
      return latest ? -Date.parse(latest.startedAt) : null;
  }
}

/** The more hours a server was down, then degraded, then to be warned of, the lower; null when nothing is known. */
function trouble(day: ServerSummary["day"]): number | null {
  if (day.every((state) => state === null)) return null;
  const hours = (wanted: State) => day.filter((state) => state === wanted).length;
  return -((hours("down") * OUTWEIGHS + hours("degraded")) * OUTWEIGHS + hours("warning"));
}
