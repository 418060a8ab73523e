import type { Fault } from "../api/answer.ts";
import { say } from "../languages/say.ts";
import { commonWords } from "./words.ts";

type Props = { fault: Fault; onRetry: () => void };

/** Says what kept the page from showing something, and offers to try again. */
export function FaultPanel({ fault, onRetry }: Props) {
  const { title, text } = explain(fault);
  return (
    <section class="card panel fault" role="alert">
      <h2>{title}</h2>
      <p>{text}</p>
      <p class="actions">
        <button type="button" class="button primary" onClick={onRetry}>
          {commonWords.value.fault.retry}
        </button>
        {fault.kind === "unexpected" && (
          <button type="button" class="button" onClick={() => location.reload()}>
            {commonWords.value.fault.reload}
          </button>
        )}
      </p>
    </section>
  );
}

function explain(fault: Fault): { title: string; text: string } {
  const { unreachable, refused, unexpected } = commonWords.value.fault;
  switch (fault.kind) {
    case "unreachable":
      return unreachable;
    case "unexpected":
      return unexpected;
    case "refused":
      return { title: say(refused.title, { status: fault.status }), text: fault.detail ?? refused.text };
  }
}
