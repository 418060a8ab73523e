import type { ComponentChildren } from "preact";
import { useEffect, useErrorBoundary } from "preact/hooks";
import { RetryActions } from "../parts/retry-actions.tsx";
import { commonWords } from "../parts/words.ts";

type Props = {
  children: ComponentChildren;
  /** Where the reader is: elsewhere, the mistake may not happen. */
  place?: string;
};

/** Keeps a mistake of the page from leaving it blank: says what happened and offers to try again. */
export function Guard({ children, place }: Props) {
  const [error, reset] = useErrorBoundary();
  useEffect(() => {
    if (error !== undefined) reset();
  }, [place]);
  if (error === undefined) return <>{children}</>;
  const { crashed } = commonWords.value.fault;
  return (
    <section class="card panel fault" role="alert">
      <h1>{crashed.title}</h1>
      <p>{crashed.text}</p>
      <p>
        <code>{error instanceof Error ? error.message : String(error)}</code>
      </p>
      <RetryActions onRetry={reset} />
    </section>
  );
}
