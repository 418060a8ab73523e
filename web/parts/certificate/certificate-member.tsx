import type { CertificateFacts } from "../../../server/contract/facts.ts";
import { date, exactTime } from "../../format/moment.ts";
import { validity } from "../../format/validity.ts";
import { language } from "../../languages/language.ts";
import { say } from "../../languages/say.ts";
import { thisMinute } from "../../live/clock.ts";
import { CopyButton } from "../text/copy-button.tsx";
import { validityText } from "./certificate-days.tsx";
import { certificateWords } from "./words.ts";

type Props = { certificate: CertificateFacts; protocol?: string };

/** One certificate of a chain: for whom, by whom, until when. */
export function CertificateMember({ certificate, protocol }: Props) {
  const { subject, issuer, names, notBefore, notAfter, fingerprint, selfSigned } = certificate;
  const texts = certificateWords.value;
  const { expired } = validity(notAfter, thisMinute.value);
  const left = validityText(notAfter);
  return (
    <dl>
      <dt>{texts.subject}</dt>
      <dd>{subject}</dd>
      <dt>{texts.issuer}</dt>
      <dd>{selfSigned ? `${issuer} · ${texts.selfSigned}` : issuer}</dd>
      {names.length > 0 && (
        <>
          <dt>{texts.names}</dt>
          <dd class="mono">{names.join(", ")}</dd>
        </>
      )}
      <dt>{texts.until}</dt>
      <dd title={exactTime(notAfter, language.value)}>
        {date(notAfter, language.value)} · <strong>{expired ? left : say(texts.left, { days: left })}</strong>
      </dd>
      <dt>{texts.from}</dt>
      <dd title={exactTime(notBefore, language.value)}>{date(notBefore, language.value)}</dd>
      {protocol && (
        <>
          <dt>{texts.protocol}</dt>
          <dd>{protocol}</dd>
        </>
      )}
      <dt>{texts.fingerprint}</dt>
      <dd class="fingerprint">
        <span class="mono">{fingerprint}</span> <CopyButton text={fingerprint} />
      </dd>
    </dl>
  );
}
