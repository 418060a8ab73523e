import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import type { IncidentReport, Series } from "../../../../server/contract/answers/series.ts";
import type { Line } from "../../../../server/contract/lines.ts";
import { type MarkColours, markIncidents } from "./mark-incidents.ts";
import { points } from "./points.ts";

/** Room for the times at the left; the strip below the chart keeps to the same margins (history.css). */
const AXIS_WIDTH = 60;
/** Room for half of the last label of the time axis. */
const MARGIN_RIGHT = 30;
const HEIGHT = 220;
const DAY = 86_400;
/** Axes divide time into these steps of seconds. */
const AXIS_STEPS = [
  60,
  300,
  600,
  900,
  1800,
  3600,
  3 * 3600,
  6 * 3600,
  12 * 3600,
  DAY,
  2 * DAY,
  3 * DAY,
  7 * DAY,
  14 * DAY,
  30 * DAY,
  61 * DAY,
];

/** What a chart shows, and how it says times. */
export type Picture = {
  series: Series;
  line: Line | "steps";
  seconds(value: number): string;
  /** A moment (milliseconds since 1970) at the axis; `days` when the marks are whole days apart. */
  moment(at: number, days: boolean): string;
  /** What stands beside an incident, where there is room. */
  incident(incident: IncidentReport): string;
  /** The index of the cell that the pointer is at; null when it left. */
  onPoint(cell: number | null): void;
};

/** Draws it into `host`, in the colours of the styles; gives the function that takes it away. */
export function plot(host: HTMLElement, picture: Picture): () => void {
  const { series, line } = picture;
  const { cells, curves } = points(series, line);
  const from = Date.parse(series.from) / 1000;
  const to = Date.parse(series.to) / 1000;
  const colours = coloursOf(host);
  const times = cells.map((cell) => from + (cell + 0.5) * series.step);
  const axis = {
    stroke: colours.muted,
    font: colours.font,
    grid: { stroke: colours.line, width: 1 },
    ticks: { show: false },
  };
  const chart = new uPlot(
    {
      width: host.clientWidth,
      height: HEIGHT,
      legend: { show: false },
      cursor: { drag: { x: false, y: false }, y: false, points: { show: false } },
      padding: [20, MARGIN_RIGHT, 0, 0],
      scales: { x: { range: [from, to] }, y: { range: (_, __, most) => [0, most > 0 ? most * 1.15 : 1] } },
      axes: [
        {
          ...axis,
          incrs: AXIS_STEPS,
          size: 26,
          space: 68,
          values: (_, splits, __, ___, step) => splits.map((at) => picture.moment(at * 1000, step >= DAY)),
        },
        {
          ...axis,
          size: AXIS_WIDTH,

          values: (_, splits) => splits.map(picture.seconds),
        },
      ],
      series: [{}, ...curves.map(({ name }, index) => look(name, line, index, curves.length, colours))],
      hooks: {
        drawClear: [
          (self) => markIncidents(self, { incidents: series.incidents, now: to, colours, label: picture.incident }),
        ],
        setCursor: [(self) => picture.onPoint(self.cursor.idx == null ? null : (cells[self.cursor.idx] ?? null))],
      },
    },
    [times, ...curves.map(({ values }) => [...values])],
    host,
  );
  const resized = new ResizeObserver(() => chart.setSize({ width: host.clientWidth, height: HEIGHT }));
  resized.observe(host);
  return () => {
    resized.disconnect();
    chart.destroy();
  };
}

type Colours = MarkColours & Readonly<Record<"accent" | "surface" | "muted" | "line", string>>;

/** Canvas knows nothing of custom properties and `light-dark()`: the browser is asked what they come to. */
function coloursOf(host: HTMLElement): Colours {
  const probe = host.appendChild(document.createElement("i"));
  const colour = (token: string) => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  const [accent, surface, muted] = [colour("accent"), colour("surface"), colour("muted")];
  const [line, down, degraded] = [colour("line"), colour("down"), colour("degraded")];
  const font = `12px ${getComputedStyle(host).fontFamily}`;
  probe.remove();
  return { accent, surface, muted, line, down, degraded, font };
}

/** Steps are areas in shades of one colour, the first the strongest; one line has its 95th percentile dashed above it. */
function look(
  name: string,
  line: Line | "steps",
  index: number,
  count: number,
  { accent, surface }: Colours,
): uPlot.Series {
  const points = { size: 4, fill: accent, stroke: accent };
  if (line !== "steps") {
    const dashed = name === "p95";
    return {
      stroke: accent,
      width: dashed ? 1 : 1.75,
      alpha: dashed ? 0.75 : 1,
      points,
      ...(dashed ? { dash: [4, 4] } : {}),
    };
  }
  return {
    stroke: index === 0 ? accent : surface,
    width: index === 0 ? 1.5 : 0.75,
    fill: (self) => shade(self.ctx, accent, surface, (index + 1) / count),
    points: index === 0 ? points : { show: false },
  };
}

function shade(context: CanvasRenderingContext2D, accent: string, surface: string, strength: number): string {
  const share = Math.round(18 + 62 * strength);
  context.save();
  context.fillStyle = surface;
  context.fillStyle = `color-mix(in oklab, ${accent} ${share}%, ${surface})`;
  const mixed = context.fillStyle;
  context.restore();
  return mixed;
}
