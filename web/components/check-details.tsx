import type { CheckReport } from "../../server/diagnose/check.ts";
import { words } from "../i18n/language.ts";
import { CapabilityCard } from "./capability-card.tsx";
import { CertificateCard } from "./certificate-card.tsx";
import { FindingCard } from "./finding-card.tsx";
import { MailboxCard } from "./mailbox-card.tsx";
import { QuestionsCard } from "./questions-card.tsx";
import { QuotaCard } from "./quota-card.tsx";
import { StateIcon } from "./state-mark.tsx";
import { Waterfall } from "./waterfall.tsx";

/** What a check found and saw: problems first, then the steps, then what the server showed of itself. */
export function CheckDetails({ check, past }: { check: CheckReport; past: boolean }) {
  const texts = words.value;
  return (
    <>
      {check.findings.length > 0 ? (
        <section class="problems">
          <h2>{texts.server.findings}</h2>
          {check.findings.map((finding) => (
            <FindingCard key={finding.id} finding={finding} />
          ))}
        </section>
      ) : (
        <p class="card panel all-fine">
          <StateIcon state="up" /> {texts.problem.allFine}
        </p>
      )}
      <Waterfall check={check} past={past} />
      <div class="columns">
        <CertificateCard check={check} />
        <MailboxCard check={check} />
      </div>
      <QuotaCard check={check} />
      {check.questions && <QuestionsCard questions={check.questions} />}
      <CapabilityCard check={check} />
    </>
  );
}
