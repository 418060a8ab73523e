/** The middle one of some figures. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The figure below which a share of all lies; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** A median with the least and the most: `2.65 (2.41–2.90)`. */
export function spread(values: readonly number[], digits = 2): string {
  const [least, middle, most] = [Math.min(...values), median(values), Math.max(...values)];
  return `${middle.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
}

/** A table of Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** The values of a metric in an exposition, of all its series. */
export function valuesOf(exposition: string, name: string): number[] {
  const lines = exposition.matchAll(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)`, "gm"));
  return [...lines].map(([, value]) => Number(value));
}

/** The sum over all series of a metric; 0 of none. */
export function sumOf(exposition: string, name: string): number {
  return valuesOf(exposition, name).reduce((sum, value) => sum + value, 0);
}

/** The upper bound of the bucket in which this share of a histogram without labels lies. */
export function bucketOf(exposition: string, name: string, share: number): string {
  const buckets = [...exposition.matchAll(new RegExp(`^${name}_bucket\\{le="([^"]+)"\\} (\\d+)`, "gm"))];
  const all = Number(buckets.at(-1)?.[2] ?? 0);
  return buckets.find(([, , count]) => Number(count) >= share * all)?.[1] ?? "no figure";
}
