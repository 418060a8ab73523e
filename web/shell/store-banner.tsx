import { say } from "../languages/say.ts";
import { storeTrouble } from "../live/live.ts";
import { ageOf } from "../parts/age.tsx";
import { RichText } from "../parts/text/rich-text.tsx";
import { shellWords } from "./words.ts";

/** Says on every page that checks are not recorded, or that the past cannot be read: since when, why, and what to do. */
export function StoreBanner() {
  const trouble = storeTrouble.value;
  if (!trouble) return null;
  const { notRecording, notReading, why, waiting, dropped, fix } = shellWords.value.store;
  const since = { age: ageOf(trouble.since) };
  return (
    <aside class="banner store" aria-live="polite">
      <p>
        <strong>{trouble.recording ? say(notReading, since) : say(notRecording, since)}</strong> {why[trouble.kind]}{" "}
        {!trouble.recording && say(waiting, { count: trouble.waiting })}{" "}
        {trouble.dropped > 0 && say(dropped, { count: trouble.dropped })}
      </p>
      <p>
        <RichText text={fix[trouble.kind]} />
      </p>
    </aside>
  );
}
