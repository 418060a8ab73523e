const SECONDS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3_600, d: 86_400, w: 604_800 };

/** How a duration is written: a whole number and a unit, such as `500ms`, `30s`, `10m`, `2h`, `14d` or `1w`. */
export const DURATION = /^(\d{1,9})(ms|s|m|h|d|w)$/;

/** The seconds that a duration such as `30s` stands for; null where the text is none, a number without a unit too. */
export function parseDuration(text: string): number | null {
  const match = DURATION.exec(text);
  const factor = SECONDS[match?.[2] ?? ""];
  return match === null || factor === undefined ? null : Number(match[1]) * factor;
}
