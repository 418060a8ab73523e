import { span } from "../../../format/duration.ts";
import { language } from "../../../languages/language.ts";
import { say } from "../../../languages/say.ts";
import { FaultPanel } from "../../../parts/fault-panel.tsx";
import { selfCheckWords } from "../words.ts";
import type { RunFault } from "./run.ts";

type Props = { fault: RunFault; onRetry: () => void };

/** Why there is no result: also what is no fault of anybody, that one has to wait or may not. */
export function RunFaultPanel({ fault, onRetry }: Props) {
  const texts = selfCheckWords.value;
  if (fault.kind === "wait" || fault.kind === "not-allowed") {
    return (
      <section class="card panel fault" role="alert">
        <h2>
          {fault.kind === "wait"
            ? say(texts.tooMany, { seconds: span(fault.seconds, language.value) })
            : texts.notAllowedHere}
        </h2>
        <p class="sub">{fault.kind === "wait" ? texts.tooManyText : texts.notAllowedText}</p>
      </section>
    );
  }
  return <FaultPanel fault={fault} onRetry={onRetry} />;
}
