import type { Gauge } from "prom-client";

/** One series of a gauge with its value. */
export type GaugeSeries<Label extends string> = { labels: Readonly<Record<Label, string>>; value: number };

/** A gauge of which each server has its own set of series. */
export type ServerGauge<Label extends string> = {
  /** These are the server's series from now on; those that are not among them go. */
  replace(server: string, series: readonly GaugeSeries<Label>[]): void;
};

/** Remembers which series each server has, because a gauge can only remove one when told all its labels. */
export function perServer<Label extends string>(gauge: Gauge<Label>): ServerGauge<Label> {
  const present = new Map<string, readonly GaugeSeries<Label>[]>();
  return {
    replace(server, series) {
      for (const { labels } of present.get(server) ?? []) gauge.remove(labels);
      for (const { labels, value } of series) gauge.set(labels, value);
      if (series.length > 0) present.set(server, series);
      else present.delete(server);
    },
  };
}
