import { type Definition, type Family, figureText, labelText, PIECE_LENGTH } from "./family.ts";
import { createFigureRows } from "./figure-rows.ts";
import type { Rows } from "./rows.ts";

/** A label besides `server` that has one of these values. */
export type ClosedLabel<Value extends string> = { name: string; values: readonly Value[] };

/** A metric of which each server has a series for each value of a label. What is said of a server without a row counts for nothing. */
export type ClosedSeries<Value extends string> = {
  /** This is the figure from now on; null: there is none. */
  set(server: string, value: Value, figure: number | null): void;
  /** Adds to the figure; 0 lets a counter begin. */
  add(server: string, value: Value, by: number): void;
  /** No figure of the server is left. */
  clear(server: string): void;
};

/** Begins without figures; `label` null is a metric with one series a server, whose value is the empty text. */
export function closedSeries<Value extends string>(
  rows: Rows,
  definition: Definition & { type: "gauge" | "counter" },
  label: ClosedLabel<Value>,
): { series: ClosedSeries<Value>; family: Family; clear(row: number): void } {
  const figures = createFigureRows(label.values.length);
  const columns = new Map(label.values.map((value, column) => [value, column]));
  const ends = label.values.map((value) => (value === "" ? "} " : `,${labelText({ [label.name]: value })}} `));

  function* lines(): Iterable<string> {
    let text = "";
    for (let row = 0; row < rows.count(); row += 1) {
      const begin = rows.label(row);
      if (begin === undefined) continue;
      for (const [column, end] of ends.entries()) {
        const figure = figures.get(row, column);
        if (!Number.isNaN(figure)) text += `${definition.name}{${begin}${end}${figureText(figure)}\n`;
      }
      if (text.length < PIECE_LENGTH) continue;
      yield text;
      text = "";
    }
    yield text;
  }

  const at = (server: string, value: Value, act: (row: number, column: number) => void): void => {
    const row = rows.of(server);
    const column = columns.get(value);
    if (row !== undefined && column !== undefined) act(row, column);
  };

  return {
    series: {
      set: (server, value, figure) =>
        at(server, value, (row, column) => figures.set(row, column, figure ?? Number.NaN)),
      add: (server, value, by) => at(server, value, (row, column) => figures.add(row, column, by)),
      clear(server) {
        const row = rows.of(server);
        if (row !== undefined) figures.clear(row);
      },
    },
    family: { ...definition, labelNames: label.name === "" ? ["server"] : ["server", label.name], lines },
    clear: figures.clear,
  };
}
