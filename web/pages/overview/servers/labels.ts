import type { ServerSummary } from "../../../../server/contract/answers/server.ts";

/** A label with the values that servers have for it, in order. */
export type Label = { key: string; values: readonly string[] };

const order = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/** Every label of the servers, as far as it tells some from others. */
export function labelsOf(servers: readonly ServerSummary[]): readonly Label[] {
  const found = new Map<string, Set<string>>();
  for (const { labels } of servers) {
    for (const [key, value] of Object.entries(labels)) {
      const values = found.get(key) ?? new Set();
      found.set(key, values.add(value));
    }
  }
  return [...found]
    .filter(([key, values]) => values.size > 1 || servers.some(({ labels }) => labels[key] === undefined))
    .map(([key, values]) => ({ key, values: [...values].toSorted(order.compare) }))
    .toSorted((a, b) => order.compare(a.key, b.key));
}
