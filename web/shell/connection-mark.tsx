import { connection } from "../live/live.ts";
import { shellWords } from "./words.ts";

/** Whether what is shown is live, in a word. */
export function ConnectionMark() {
  const { state } = connection.value;
  return (
    <span class={`connection is-${state}`} role="status">
      {shellWords.value.connection[state]}
    </span>
  );
}
