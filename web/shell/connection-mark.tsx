import { words } from "../languages/language.ts";
import { connection } from "../live/live.ts";

/** Whether what is shown is live, in a word. */
export function ConnectionMark() {
  const { state } = connection.value;
  return (
    <span class={`connection is-${state}`} role="status">
      {words.value.connection[state]}
    </span>
  );
}
