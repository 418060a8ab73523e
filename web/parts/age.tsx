import { computed } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Moment } from "../../server/contract/facts.ts";
import { type AgeStyle, age } from "../format/age.ts";
import { exactTime } from "../format/moment.ts";
import { language } from "../languages/language.ts";
import { now } from "../live/clock.ts";

/**
 * How long ago something was, ticking; the exact time on hover. The text is bound as a signal: a thousand of them tick
 * without a component being drawn anew.
 */
export function Age({ moment, style = "narrow" }: { moment: Moment; style?: AgeStyle }) {
  const text = useMemo(() => computed(() => ageOf(moment, style)), [moment, style]);
  return (
    <time dateTime={moment} title={exactTime(moment, language.value)}>
      {text}
    </time>
  );
}

/** The same as text, for sentences. Reads the ticking clock. */
export function ageOf(moment: Moment, style: AgeStyle = "long"): string {
  return age((now.value - Date.parse(moment)) / 1000, language.value, style);
}
