import { to } from "../browser/base.ts";
import { overview } from "../live/live.ts";
import { ServerChip } from "./server-chip.tsx";
import { commonWords } from "./words.ts";

const MOST = 12;

/** Where to go from a page that does not exist. */
export function WaysOn() {
  const { home, servers } = commonWords.value.ways;
  const known = overview.value?.servers ?? [];
  return (
    <>
      <p class="actions">
        <a class="button primary" href={to("/")}>
          {home}
        </a>
      </p>
      {known.length > 0 && (
        <section>
          <h2>{servers}</h2>
          <ul class="chips">
            {known.slice(0, MOST).map(({ name, state }) => (
              <li key={name}>
                <ServerChip name={name} state={state} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
