import type uPlot from "uplot";
import type { IncidentReport } from "../../../../server/contract/answers/series.ts";

/** The colours of incidents, and the font of what stands beside them. */
export type MarkColours = Readonly<Record<"down" | "degraded" | "font", string>>;

/** What to mark; `now` in seconds since 1970. */
export type Marks = {
  incidents: readonly IncidentReport[];
  now: number;
  colours: MarkColours;
  label(incident: IncidentReport): string;
};

/** Between the words of two incidents, and from the top of a band up to its words; in pixels of the page. */
const GAP = 8;
const ABOVE = 15;

/**
 * Marks each incident as bands behind the curves, in the colour of what the server was, with a few words above them as long as
 * they do not run into each other. Where nobody knows how it was, there is only the line from its beginning to its end.
 */
export function markIncidents(self: uPlot, { incidents, now, colours, label }: Marks): void {
  const { ctx, bbox } = self;
  const ratio = devicePixelRatio;
  const end = bbox.left + bbox.width;
  const position = (at: number) => Math.min(Math.max(self.valToPos(at, "x", true), bbox.left), end);
  const band = (left: number, right: number, state: "down" | "degraded") => {
    const width = Math.max(right - left, 2 * ratio);
    ctx.fillStyle = colours[state];
    ctx.globalAlpha = 0.12;
    ctx.fillRect(left, bbox.top, width, bbox.height);
    ctx.globalAlpha = 1;
    ctx.fillRect(left, bbox.top, width, 3 * ratio);
  };
  ctx.save();
  ctx.font = colours.font.replace(/^\d+/, (size) => `${Number(size) * ratio}`);
  ctx.textBaseline = "top";
  // The newest come first: where two are close, the newer one has its words. What lies left of them is still free.
  let free = end;
  for (const incident of incidents) {
    const { began, ended, state } = incident;
    const left = position(Date.parse(began) / 1000);
    const right = position(ended ? Date.parse(ended) / 1000 : now);
    ctx.fillStyle = colours.degraded;
    ctx.fillRect(left, bbox.top, Math.max(right - left, 2 * ratio), ratio);
    for (const stretch of bandsOf(incident, now)) band(position(stretch.from), position(stretch.to), stretch.state);
    const text = label(incident);
    const length = ctx.measureText(text).width;
    const from = Math.min(left, free - length);
    if (from < bbox.left || from + length < left) continue;
    ctx.fillStyle = colours[state];
    ctx.fillText(text, from, bbox.top - ABOVE * ratio);
    free = from - GAP * ratio;
  }
  ctx.restore();
}

/** A time in one state, in seconds since 1970. */
type Band = { from: number; to: number; state: "down" | "degraded" };

/**
 * What to paint, the worse on top. Of an incident that an older version recorded, nobody knows when it was down: all of it was
 * degraded at least.
 */
export function bandsOf({ began, ended, stretches }: IncidentReport, now: number): readonly Band[] {
  const seconds = (moment: string) => Date.parse(moment) / 1000;
  if (!stretches) return [{ from: seconds(began), to: ended ? seconds(ended) : now, state: "degraded" }];
  const bands = stretches.map(({ from, to, state }) => ({ from: seconds(from), to: seconds(to), state }));
  return bands.toSorted((a, b) => Number(a.state === "down") - Number(b.state === "down"));
}
