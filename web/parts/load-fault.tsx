import { RetryActions } from "./retry-actions.tsx";
import { commonWords } from "./words.ts";

type Props = { onRetry: () => void; as?: "h1" | "h2" };

/** A part of the page could not be loaded: imapscope is out of reach, or has another version by now, whose parts have other names. */
export function LoadFault({ onRetry, as: Heading = "h2" }: Props) {
  const { notLoaded } = commonWords.value.fault;
  return (
    <section class="card panel fault" role="alert">
      <Heading tabIndex={-1}>{notLoaded.title}</Heading>
      <p>{notLoaded.text}</p>
      <RetryActions onRetry={onRetry} />
    </section>
  );
}
