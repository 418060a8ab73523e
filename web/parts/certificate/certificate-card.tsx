import type { CheckReport } from "../../../server/contract/answers/check.ts";
import { learnt, phaseOf } from "../../../server/contract/phase-list.ts";
import { say } from "../../languages/say.ts";
import { Card } from "../card.tsx";
import { CertificateMember } from "./certificate-member.tsx";
import { certificateWords } from "./words.ts";
import "./certificate.css";

/** The certificate that the server showed, and its whole chain. */
export function CertificateCard({ check }: { check: CheckReport }) {
  const texts = certificateWords.value;
  const tls = learnt(phaseOf(check.phases, "tls"));
  const [own, ...others] = tls.chain ?? [];
  const count = others.length + 1;
  if (check.server.security === "none") return <Card heading={texts.heading}>{texts.notUsed}</Card>;
  if (!own) return null;
  const protocol = [tls.version, tls.cipher].filter(Boolean).join(" ");
  const trust = tls.trusted ? texts.trusted : texts.untrusted;
  return (
    <Card heading={texts.heading} aside={<span class={tls.trusted ? "state-up" : "state-down"}>{trust}</span>}>
      <CertificateMember certificate={own} protocol={protocol} />
      {others.length > 0 && (
        <details class="chain">
          <summary>{say(texts.chain, { count: others.length })}</summary>
          {others.map((certificate, index) => (
            <div key={index} class="member">
              <h3>{index + 2 === count ? texts.last : texts.between}</h3>
              <CertificateMember certificate={certificate} />
            </div>
          ))}
        </details>
      )}
    </Card>
  );
}
