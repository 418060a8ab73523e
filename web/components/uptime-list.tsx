import { type Series, UPTIME_RANGES, type Uptime } from "../../server/http/series-shapes.ts";
import { span } from "../format/duration.ts";
import { share } from "../format/share.ts";
import { language, words } from "../i18n/language.ts";

/** Seconds of each range, to tell where only a part of it is known. */
const LENGTHS = { "24h": 86_400, "7d": 7 * 86_400, "30d": 30 * 86_400, "1y": 365 * 86_400 } as const;
/** A few minutes that nobody knows about are not worth mentioning. */
const NEARLY = 0.98;

/** How much of the time a server was not down. */
export function UptimeList({ uptime }: { uptime: Series["uptime"] }) {
  const texts = words.value.history;
  return (
    <dl class="uptime" aria-label={texts.uptime}>
      {UPTIME_RANGES.map((range) => (
        <div key={range}>
          <dt>{texts.last[range]}</dt>
          <dd>
            <One uptime={uptime[range]} length={LENGTHS[range]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function One({ uptime, length }: { uptime: Uptime; length: number }) {
  const texts = words.value.history;
  if (uptime.share === null) return <span class="muted">{texts.noData}</span>;
  const down = uptime.downSeconds >= 1 ? texts.downFor(span(uptime.downSeconds, language.value)) : texts.neverDown;
  const partly = uptime.knownSeconds < NEARLY * length && uptime.knownSeconds >= 1;
  return (
    <>
      <strong>{share(uptime.share, language.value)}</strong>
      <small>{down}</small>
      {partly && <small>{texts.known(span(uptime.knownSeconds, language.value))}</small>}
    </>
  );
}
