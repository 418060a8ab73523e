import type { TroubleReport } from "../../../server/contract/answers/check.ts";
import { StateIcon } from "../state/state-mark.tsx";
import { RichText } from "../text/rich-text.tsx";

/** Why nothing is known of the server: imapscope itself could not make the check. */
export function TroubleCard({ trouble: { title, cause, fix, failure } }: { trouble: TroubleReport }) {
  return (
    <section class="card panel">
      <h2>
        <StateIcon state="unknown" /> {title} <code>{failure.code}</code>
      </h2>
      <p>
        <RichText text={cause} />
      </p>
      <ol>
        {fix.map((step) => (
          <li key={step}>
            <RichText text={step} />
          </li>
        ))}
      </ol>
    </section>
  );
}
