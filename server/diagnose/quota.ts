import type { ProbeFacts, QuotaResource } from "../contract/facts.ts";

/** A resource of the account's quota, as people read it. */
export type QuotaUse = {
  /** RFC 9208: `STORAGE`, `MESSAGE`, and others. */
  resource: string;
  root: string;
  percent: number;
  used: string;
  limit: string;
  /** Whether new mail needs it; folders and annotations are counted apart. */
  holds: "mail" | "apart";
};

/** What new mail needs. */
const OF_MAIL: readonly string[] = ["STORAGE", "MESSAGE"];
const UNITS = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];

/** The resources that the server counts, the fullest first. */
export function quotaUse({ phases: { quota } }: ProbeFacts): readonly QuotaUse[] {
  const roots = quota.status === "ok" ? quota.value.roots : [];
  const all = roots.flatMap(({ root, resources }) =>
    resources.map(
      (resource): QuotaUse => ({
        resource: resource.name,
        root: root || "-",
        percent: percentOf(resource),
        used: written(resource, resource.used),
        limit: written(resource, resource.limit),
        holds: OF_MAIL.includes(resource.name) ? "mail" : "apart",
      }),
    ),
  );
  return all.toSorted((a, b) => b.percent - a.percent);
}

/** The resource of which nothing is left for new mail, by the server's own figures; null when there is some of each. */
export function usedUp(facts: ProbeFacts): QuotaUse | null {
  return quotaUse(facts).find(({ holds, percent }) => holds === "mail" && percent >= 100) ?? null;
}

/** In tenths, rounded down, so that nothing is full before it is; a limit of 0 is none. */
function percentOf({ used, limit }: QuotaResource): number {
  return limit === null || BigInt(limit) === 0n ? 0 : Number((BigInt(used) * 1000n) / BigInt(limit)) / 10;
}

/** Octets in a unit that people can read; other resources are counted. */
function written({ name }: QuotaResource, figure: string | null): string {
  if (figure === null) return "–";
  if (name !== "STORAGE") return figure;
  let value = Number(figure);
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${Math.round(value * 10) / 10} ${UNITS[unit]}`;
}
