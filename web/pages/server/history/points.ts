import type { Series } from "../../../../server/contract/answers/series.ts";
import type { Line } from "../../../../server/contract/lines.ts";
import { PHASE_NAMES } from "../../../../server/contract/phases.ts";

/** Values over time; null is a hole. */
export type Curve = { name: Line | "p95"; values: readonly (number | null)[] };
/** The cells to draw, by their index in the series, and what is drawn over them. */
export type Points = { cells: readonly number[]; curves: readonly Curve[] };

/**
 * What a chart draws. A cell in which no check was due is passed over, so that the line goes on; one in which nothing is
 * known, or no check got through, is a hole.
 */
export function points(series: Series, line: Line | "steps"): Points {
  const measure = series.lines.total?.median ?? [];
  const cells = series.cells.flatMap(({ state, checks }, index) =>
    state === null || checks > 0 || measure[index] != null ? [index] : [],
  );
  return { cells, curves: line === "steps" ? stacked(series, cells) : single(series, cells, line) };
}

function single({ lines }: Series, cells: readonly number[], line: Line): readonly Curve[] {
  const pick = (values: readonly (number | null)[] = []) => cells.map((index) => values[index] ?? null);
  return [
    { name: line, values: pick(lines[line]?.median) },
    { name: "p95", values: pick(lines[line]?.p95) },
  ];
}

/** Each step on top of those before it, the last one first: so that each is painted over by those below it. */
function stacked({ lines }: Series, cells: readonly number[]): readonly Curve[] {
  const height = cells.map(() => 0);
  // The canary waits for what may take its time, and not in each check: on top of the others it would hide them.
  const phases = stepsOf(lines).filter((name) => name !== "sync");
  const curves = phases.map((name) => {
    const values = cells.map((index, position) => {
      if (phases.every((phase) => lines[phase]?.median[index] == null)) return null;
      height[position] = (height[position] ?? 0) + (lines[name]?.median[index] ?? 0);
      return height[position] ?? null;
    });
    return { name, values };
  });
  return curves.toReversed();
}

/** The steps that have times, in their order. */
export function stepsOf(lines: Series["lines"]) {
  return PHASE_NAMES.filter((phase) => lines[phase] !== undefined);
}
