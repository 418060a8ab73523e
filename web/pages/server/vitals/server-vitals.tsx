import type { ComponentChildren } from "preact";
import type { CheckReport } from "../../../../server/contract/answers/check.ts";
import type { Series } from "../../../../server/contract/answers/series.ts";
import type { ServerSummary } from "../../../../server/contract/answers/server.ts";
import { UPTIME_RANGES } from "../../../../server/contract/ranges.ts";
import { date } from "../../../format/moment.ts";
import { language } from "../../../languages/language.ts";
import { say } from "../../../languages/say.ts";
import { CertificateDays } from "../../../parts/certificate/certificate-days.tsx";
import { certificateWords } from "../../../parts/certificate/words.ts";
import { Quota } from "../../../parts/quota/quota.tsx";
import { hasQuota } from "../../../parts/quota/quota-value.ts";
import { quotaWords } from "../../../parts/quota/words.ts";
import { historyWords } from "../history/words.ts";
import { serverWords } from "../words.ts";
import { SyncVital } from "./sync-vital.tsx";
import { UptimeVital } from "./uptime-vital.tsx";
import "./vitals.css";

type Props = { server: ServerSummary; check: CheckReport | null; uptime: Series["uptime"] | null };

/** Whether people can rely on a server, at a glance: uptime, certificate, sync, space. */
export function ServerVitals({ server: { latest, sync }, check, uptime }: Props) {
  const { vitals } = serverWords.value;
  const history = historyWords.value;
  const notAfter = latest?.certificateNotAfter;
  return (
    <section class="card vitals" aria-label={vitals.heading}>
      <dl>
        {UPTIME_RANGES.map((range) => (
          <Vital key={range} name={history.last[range]}>
            <UptimeVital range={range} uptime={uptime?.[range] ?? null} />
          </Vital>
        ))}
        {latest && notAfter && (
          <Vital name={certificateWords.value.heading}>
            <strong>
              <CertificateDays latest={latest} />
            </strong>
            <small>{say(vitals.until, { day: date(notAfter, language.value) })}</small>
          </Vital>
        )}
        {sync && (
          <Vital name={vitals.sync}>
            <SyncVital sync={sync} facts={check?.sync ?? null} />
          </Vital>
        )}
        {check && hasQuota(check) && (
          <Vital name={quotaWords.value.heading}>
            <Quota check={check} />
          </Vital>
        )}
      </dl>
    </section>
  );
}

function Vital({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
