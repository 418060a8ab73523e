import { useEffect, useRef, useState } from "preact/hooks";
import type { Series } from "../../../../server/contract/answers/series.ts";
import type { Line } from "../../../../server/contract/lines.ts";
import { duration } from "../../../format/duration.ts";
import { axisTime } from "../../../format/moment.ts";
import { language } from "../../../languages/language.ts";
import { say } from "../../../languages/say.ts";
import { stepWords } from "../../../parts/course/words.ts";
import { LoadFault } from "../../../parts/load-fault.tsx";
import { ChartReadout } from "./chart-readout.tsx";
import { HistoryStrip } from "./history-strip.tsx";
import { incidentText } from "./incident-text.ts";
import { useDarkness } from "./use-darkness.ts";
import { historyWords } from "./words.ts";

type Props = { series: Series; line: Line | "steps" };

/** The times of the checks as a chart, which is loaded when it is first shown, and the states below it. */
export function HistoryChart({ series, line }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const [at, pointAt] = useState<number | null>(null);
  const [failed, fail] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const dark = useDarkness();
  const history = historyWords.value;
  const steps = stepWords.value;
  const isEmpty = series.cells.every(({ checks, state }) => checks === 0 && state === null);

  useEffect(() => {
    let remove: (() => void) | null = null;
    let left = false;
    pointAt(null);
    import("./plot.ts").then(
      ({ plot }) => {
        if (left || !host.current) return;
        remove = plot(host.current, {
          series,
          line,
          seconds: (value) => duration(value, language.value),
          moment: (moment, days) => axisTime(moment, days, language.value),
          incident: incidentText,
          onPoint: pointAt,
        });
      },
      () => fail(true),
    );
    return () => {
      left = true;
      remove?.();
    };
  }, [series, line, dark, language.value, isEmpty, attempt]);

  const again = () => {
    fail(false);
    setAttempt((count) => count + 1);
  };
  if (isEmpty) return <p class="empty">{history.nothing}</p>;
  const what = line === "steps" ? history.steps : line === "total" ? history.total : steps.name[line];
  return (
    <div class="chart">
      {failed ? (
        <>
          <LoadFault onRetry={again} />
          <p class="muted">{history.notLoaded}</p>
        </>
      ) : (
        <div
          ref={host}
          class="plot"
          role="img"
          aria-label={say(history.chart, { what, range: history.ranges[series.range] })}
        />
      )}
      <HistoryStrip cells={series.cells} />
      <ChartReadout series={series} line={line} cell={at} />
    </div>
  );
}
