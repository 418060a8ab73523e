import type uPlot from "uplot";
import type { IncidentReport } from "../../server/http/series-shapes.ts";

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

/** Marks each incident as a band behind the curves, with a few words above it as long as they do not run into each other. */
export function markIncidents(self: uPlot, { incidents, now, colours, label }: Marks): void {
  const { ctx, bbox } = self;
  const ratio = devicePixelRatio;
  const end = bbox.left + bbox.width;
  const position = (at: number) => Math.min(Math.max(self.valToPos(at, "x", true), bbox.left), end);
  ctx.save();
  ctx.font = colours.font.replace(/^\d+/, (size) => `${Number(size) * ratio}`);
  ctx.textBaseline = "top";
  // The newest come first: where two are close, the newer one has its words. What lies left of them is still free.
  let free = end;
  for (const incident of incidents) {
    const { began, ended, state } = incident;
    const left = position(Date.parse(began) / 1000);
    const width = Math.max(position(ended ? Date.parse(ended) / 1000 : now) - left, 2 * ratio);
    ctx.fillStyle = colours[state];
    ctx.globalAlpha = 0.12;
    ctx.fillRect(left, bbox.top, width, bbox.height);
    ctx.globalAlpha = 1;
    ctx.fillRect(left, bbox.top, width, 3 * ratio);
    const text = label(incident);
    const length = ctx.measureText(text).width;
    const from = Math.min(left, free - length);
    if (from < bbox.left || from + length < left) continue;
    ctx.fillText(text, from, bbox.top - ABOVE * ratio);
    free = from - GAP * ratio;
  }
  ctx.restore();
}
