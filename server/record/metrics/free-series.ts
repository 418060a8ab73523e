import { type Definition, type Family, figureText, labelText, PIECE_LENGTH } from "./family.ts";
import type { Rows } from "./rows.ts";

/** One series of a server: what its labels besides `server` say, in the order of their names, and its figure. */
export type LabelledFigure = { labels: readonly string[]; figure: number };

/** A metric whose labels have the values that servers give them: mailboxes, cipher suites. */
export type FreeSeries = {
  /** These are the server's series from now on; those that are not among them go, and so do those without a figure (NaN). */
  replace(server: string, series: readonly LabelledFigure[]): void;
};

/** What a server has: the labels as they are written, and at the same place the figures. */
type Kept = { labels: readonly string[]; figures: readonly number[] };

/** Begins without series. */
export function freeSeries(
  rows: Rows,
  definition: Definition & { type: "gauge" | "counter" },
  labelNames: readonly string[],
): { series: FreeSeries; family: Family; clear(row: number): void } {
  const kept: (Kept | undefined)[] = [];

  function* lines(): Iterable<string> {
    let text = "";
    for (let row = 0; row < kept.length; row += 1) {
      const begin = rows.label(row);
      const { labels = [], figures = [] } = kept[row] ?? {};
      for (const [index, label] of labels.entries()) {
        text += `${definition.name}{${begin},${label}} ${figureText(figures[index] ?? Number.NaN)}\n`;
      }
      if (text.length < PIECE_LENGTH) continue;
      yield text;
      text = "";
    }
    yield text;
  }

  const write = (values: readonly string[]): string =>
    labelText(Object.fromEntries(labelNames.map((name, index) => [name, values[index] ?? ""])));

  return {
    series: {
      replace(server, series) {
        const row = rows.of(server);
        if (row === undefined) return;
        const there = series.filter(({ figure }) => !Number.isNaN(figure));
        const before = kept[row]?.labels ?? [];
        const labels = there.map(({ labels: values }) => write(values));
        const same = labels.length === before.length && labels.every((label, index) => label === before[index]);
        kept[row] =
          there.length === 0 ? undefined : { labels: same ? before : labels, figures: there.map((one) => one.figure) };
      },
    },
    family: { ...definition, labelNames: ["server", ...labelNames], lines },
    clear(row) {
      kept[row] = undefined;
    },
  };
}
