import type { ClosedLabel } from "./closed-series.ts";
import { type Definition, type Family, figureText, labelText, PIECE_LENGTH } from "./family.ts";
import { createFigureRows } from "./figure-rows.ts";
import type { Rows } from "./rows.ts";

/** A histogram of which each server has a set of buckets for each value of a label. */
export type HistogramSeries<Value extends string> = {
  /** Begins with 0 of everything, where it has not begun. */
  begin(server: string, value: Value): void;
  observe(server: string, value: Value, figure: number): void;
};

/** Begins without buckets; bounds in ascending order. */
export function histogramSeries<Value extends string>(
  rows: Rows,
  definition: Definition,
  bounds: readonly number[],
  label: ClosedLabel<Value>,
): { series: HistogramSeries<Value>; family: Family; clear(row: number): void } {
  const { name } = definition;
  // For each value of the label: how many fell into each bucket, the one without a bound among them, and the sum.
  const buckets = bounds.length + 1;
  const figures = createFigureRows((buckets + 1) * label.values.length);
  const firsts = new Map(label.values.map((value, index) => [value, index * (buckets + 1)]));
  const ends = label.values.map((value) => (value === "" ? "} " : `,${labelText({ [label.name]: value })}} `));
  const begins = [...bounds.map(figureText), "+Inf"].map((bound) => `${name}_bucket{le="${bound}",`);

  const text = (row: number, begin: string): string => {
    let written = "";
    for (const [index, end] of ends.entries()) {
      const first = index * (buckets + 1);
      if (Number.isNaN(figures.get(row, first))) continue;
      let count = 0;
      for (const [bucket, bucketBegin] of begins.entries()) {
        count += figures.get(row, first + bucket);
        written += `${bucketBegin}${begin}${end}${count}\n`;
      }
      written += `${name}_sum{${begin}${end}${figureText(figures.get(row, first + buckets))}\n`;
      written += `${name}_count{${begin}${end}${count}\n`;
    }
    return written;
  };

  function* lines(): Iterable<string> {
    let piece = "";
    for (let row = 0; row < rows.count(); row += 1) {
      const begin = rows.label(row);
      if (begin !== undefined) piece += text(row, begin);
      if (piece.length < PIECE_LENGTH) continue;
      yield piece;
      piece = "";
    }
    yield piece;
  }

  const begin = (row: number, first: number): void => {
    for (let column = first; column <= first + buckets; column += 1) figures.add(row, column, 0);
  };

  return {
    series: {
      begin(server, value) {
        const [row, first] = [rows.of(server), firsts.get(value)];
        if (row !== undefined && first !== undefined) begin(row, first);
      },
      observe(server, value, figure) {
        const [row, first] = [rows.of(server), firsts.get(value)];
        if (row === undefined || first === undefined || Number.isNaN(figure)) return;
        begin(row, first);
        const bucket = bounds.findIndex((bound) => figure <= bound);
        figures.add(row, first + (bucket === -1 ? bounds.length : bucket), 1);
        figures.add(row, first + buckets, figure);
      },
    },
    family: {
      ...definition,
      type: "histogram",
      labelNames: label.name === "" ? ["server"] : ["server", label.name],
      lines,
    },
    clear: figures.clear,
  };
}
