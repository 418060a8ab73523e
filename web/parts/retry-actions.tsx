import { commonWords } from "./words.ts";

/** What a reader can do where something could not be shown: try again, or load the page anew. */
export function RetryActions({ onRetry }: { onRetry: () => void }) {
  const { retry, reload } = commonWords.value.fault;
  return (
    <p class="actions">
      <button type="button" class="button primary" onClick={onRetry}>
        {retry}
      </button>
      <button type="button" class="button" onClick={() => location.reload()}>
        {reload}
      </button>
    </p>
  );
}
