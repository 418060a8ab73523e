import { onTestFinished, vi } from "vitest";
import type { Picture } from "../../web/pages/server/history/plot.ts";

/** A chart that the page drew. */
export type Drawing = { host: HTMLElement; picture: Picture; removed: boolean };

/** There is no canvas here: takes the place of the chart's program, and returns what the page lets it draw. */
export function drawings(): Drawing[] {
  const drawn: Drawing[] = [];
  vi.doMock("../../web/pages/server/history/plot.ts", () => ({
    plot(host: HTMLElement, picture: Picture) {
      const drawing: Drawing = { host, picture, removed: false };
      drawn.push(drawing);
      return () => {
        drawing.removed = true;
      };
    },
  }));
  onTestFinished(() => vi.doUnmock("../../web/pages/server/history/plot.ts"));
  return drawn;
}
