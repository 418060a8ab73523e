import type { Uptime } from "../../../../server/contract/answers/series.ts";
import type { UptimeRange } from "../../../../server/contract/ranges.ts";
import { span } from "../../../format/duration.ts";
import { share } from "../../../format/share.ts";
import { language } from "../../../languages/language.ts";
import { say } from "../../../languages/say.ts";
import { historyWords } from "../history/words.ts";

/** Seconds of each range, to tell where only a part of it is known. */
const LENGTHS: Readonly<Record<UptimeRange, number>> = {
  "24h": 86_400,
  "7d": 7 * 86_400,
  "30d": 30 * 86_400,
  "1y": 365 * 86_400,
};
/** A few minutes that nobody knows about are not worth mentioning. */
const NEARLY = 0.98;

type Props = { range: UptimeRange; uptime: Uptime | null };

/** How much of a time a server was not down; `uptime` is null until that is known. */
export function UptimeVital({ range, uptime }: Props) {
  const texts = historyWords.value;
  if (uptime === null) return <strong class="waiting" />;
  if (uptime.share === null) return <span class="muted">{texts.noData}</span>;
  const down =
    uptime.downSeconds >= 1 ? say(texts.downFor, { span: span(uptime.downSeconds, language.value) }) : texts.neverDown;
  const partly = uptime.knownSeconds < NEARLY * LENGTHS[range] && uptime.knownSeconds >= 1;
  return (
    <>
      <strong title={texts.uptime}>{share(uptime.share, language.value)}</strong>
      <small>{down}</small>
      {partly && <small>{say(texts.known, { span: span(uptime.knownSeconds, language.value) })}</small>}
    </>
  );
}
