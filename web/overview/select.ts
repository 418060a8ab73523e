import type { ServerSummary } from "../../server/http/shapes.ts";
import { stateRank } from "./state-order.ts";
import type { SortKey, View } from "./view.ts";

const names = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/** The servers that a view shows, in its order; servers that are alike keep the order of the configuration. */
export function select(servers: readonly ServerSummary[], view: View): readonly ServerSummary[] {
  const words = view.text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = servers.filter(
    (server) =>
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
  return [name, `${host}:${port}`, user ?? "", ...tags, ...findings].join("\n").toLowerCase();
}

function compare(a: ServerSummary, b: ServerSummary, { sort, descending }: View): number {
  const direction = descending ? -1 : 1;
  if (sort === "name") return direction * names.compare(a.name, b.name);
  const [left, right] = [weight(a, sort), weight(b, sort)];
  // What has no value comes last, whichever way round.
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return direction * (left - right);
}

function weight({ state, latest }: ServerSummary, key: Exclude<SortKey, "name">): number | null {
  switch (key) {
    case "state":
      return stateRank(state);
    case "seconds":
      return latest && state !== "down" && state !== "unknown" ? latest.seconds : null;
    case "certificate":
      return latest?.certificateNotAfter ? Date.parse(latest.certificateNotAfter) : null;
    case "checked":
      return latest ? -Date.parse(latest.startedAt) : null;
  }
}
