import { useEffect, useRef } from "preact/hooks";
import type { ServerSummary } from "../../../../server/contract/answers/server.ts";
import type { State } from "../../../../server/contract/states.ts";
import { say } from "../../../languages/say.ts";
import { toggleState, type View } from "../../../links/overview-view.ts";
import { StateIcon } from "../../../parts/state/state-mark.tsx";
import { STATE_ORDER } from "../../../parts/state/state-order.ts";
import { stateWords } from "../../../parts/state/words.ts";
import { overviewWords } from "../words.ts";
import { LabelFilter } from "./label-filter.tsx";

type Props = { servers: readonly ServerSummary[]; view: View; onView: (view: View) => void };

/** What to see of the table: by text, and by state. `/` goes to the text. */
export function TableTools({ servers, view, onView }: Props) {
  const field = useSlashKey();
  const texts = overviewWords.value;
  const counts = Map.groupBy(servers, ({ state }) => state);
  const states = STATE_ORDER.filter((state) => counts.has(state) || view.states.includes(state));
  const state = (one: State) => (
    <button
      key={one}
      type="button"
      class={`chip state-${one}`}
      aria-pressed={view.states.includes(one)}
      onClick={() => onView(toggleState(view, one))}
    >
      <StateIcon state={one} />
      {say(texts.stateCount, { count: counts.get(one)?.length ?? 0, state: stateWords.value.names[one] })}
    </button>
  );
  return (
    <search class="tools">
      <input
        ref={field}
        type="search"
        value={view.text}
        placeholder={texts.filter}
        aria-label={texts.filter}
        aria-keyshortcuts="/"
        autoComplete="off"
        spellcheck={false}
        onInput={(event) => onView({ ...view, text: event.currentTarget.value })}
      />
      <fieldset class="chips">
        <legend class="visually-hidden">{texts.filterStates}</legend>
        {states.map(state)}
      </fieldset>
      <LabelFilter servers={servers} view={view} onView={onView} />
    </search>
  );
}

function useSlashKey() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
      if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
  return field;
}
