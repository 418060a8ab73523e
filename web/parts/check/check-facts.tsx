import type { CheckReport } from "../../../server/contract/answers/check.ts";
import type { ServerDetail } from "../../../server/contract/answers/server.ts";
import { CapabilityCard } from "../capabilities/capability-card.tsx";
import { CertificateCard } from "../certificate/certificate-card.tsx";
import { MailboxCard } from "../mailboxes/mailbox-card.tsx";
import { SyncCard } from "../sync/sync-card.tsx";

type Props = { check: CheckReport; before?: ServerDetail["before"] };

/** What the server showed of itself: certificate, folders, how two devices stay in step, what it can do. */
export function CheckFacts({ check, before = null }: Props) {
  return (
    <>
      <div class="columns">
        <CertificateCard check={check} />
        <MailboxCard check={check} before={before} />
      </div>
      {check.sync && <SyncCard sync={check.sync} findings={check.findings} />}
      <CapabilityCard check={check} />
    </>
  );
}
