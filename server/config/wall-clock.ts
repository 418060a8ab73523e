const DAY_MS = 86_400_000;

/** What the clocks of a time zone show. A time on them is written as the UTC milliseconds of a clock that shows the same. */
export type WallClock = {
  /** What the clocks show at a moment. */
  shown(moment: number): number;
  /**
   * When the clocks show this: the first time where they are put back and show it twice, and the moment at which they are put
   * forward where they never do.
   */
  moment(shown: number): number;
};

/** The clocks of a time zone of the IANA database. */
export function wallClock(timezone: string): WallClock {
  const format = new Intl.DateTimeFormat("en", {
    timeZone: timezone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });

  const shown = (moment: number): number => {
    const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
    return Date.UTC(
      part("year"),
      part("month") - 1,
      part("day"),
      part("hour"),
      part("minute"),
      part("second"),
      moment % 1000,
    );
  };
  const offset = (moment: number) => shown(moment) - moment;

  return {
    shown,
    moment(wanted) {
      const [before, after] = [offset(wanted - DAY_MS), offset(wanted + DAY_MS)];
      const early = wanted - before;
      if (before === after || offset(early) === before) return early;
      const late = wanted - after;
      return offset(late) === after ? late : change(offset, late, early);
    },
  };
}

/** When the offset of `from` ends, which at `to` has. */
function change(offset: (moment: number) => number, from: number, to: number): number {
  const old = offset(from);
  let [last, first] = [from, to];
  while (first - last > 1) {
    const middle = Math.floor((last + first) / 2);
    if (offset(middle) === old) last = middle;
    else first = middle;
  }
  return first;
}
