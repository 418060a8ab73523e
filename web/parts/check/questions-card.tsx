import type { ComponentChildren } from "preact";
import type { Answered, Questions } from "../../../server/contract/facts.ts";
import { date } from "../../format/moment.ts";
import { language } from "../../languages/language.ts";
import { say } from "../../languages/say.ts";
import { Card } from "../card.tsx";
import { certificateWords } from "../certificate/words.ts";
import { checkWords } from "./words.ts";
import "./check.css";

/** The answers to the slow questions: every address, other ports, TLS versions, a password before TLS. */
export function QuestionsCard({ questions, aside }: { questions: Questions; aside?: ComponentChildren }) {
  const { addresses, ports, tlsVersions, plaintextLogin } = questions;
  const texts = checkWords.value.questions;
  return (
    <Card heading={texts.heading} aside={aside} class="questions">
      <dl>
        {addresses.length > 0 && <dt>{texts.addresses}</dt>}
        {addresses.map((one) => (
          <dd key={one.address}>
            <span class="mono">{one.address}</span> <Certificate answer={one} />
          </dd>
        ))}
        {ports.length > 0 && <dt>{texts.ports}</dt>}
        {ports.map((one) => (
          <dd key={one.port}>
            <span class="mono">{one.port}</span> <Certificate answer={one} />
          </dd>
        ))}
        {tlsVersions.length > 0 && <dt>{texts.versions}</dt>}
        {tlsVersions.map(({ version, accepted, cipher, failure }) => (
          <dd key={version}>
            <span class="mono">{version}</span> {accepted ? texts.accepted : texts.refused}{" "}
            <small class="mono">{accepted ? cipher : failure?.code}</small>
          </dd>
        ))}
        {plaintextLogin && (
          <>
            <dt>{texts.plaintext}</dt>
            <dd>
              {plaintextLogin.offered
                ? say(texts.offered, { mechanisms: plaintextLogin.mechanisms.join(", ") })
                : texts.notOffered}
            </dd>
          </>
        )}
      </dl>
    </Card>
  );
}

function Certificate({ answer }: { answer: Answered }) {
  const { questions } = checkWords.value;
  const texts = certificateWords.value;
  if ("failure" in answer) {
    return (
      <span class="muted" title={answer.failure.text}>
        {questions.noCertificate} <code>{answer.failure.code}</code>
      </span>
    );
  }
  const { subject, notAfter, fingerprint } = answer.certificate;
  return (
    <span title={fingerprint}>
      {say(questions.until, { subject, day: date(notAfter, language.value) })} ·{" "}
      <span class={answer.trusted ? "state-up" : "state-down"}>{answer.trusted ? texts.trusted : texts.untrusted}</span>
    </span>
  );
}
