import { useId, useRef, useState } from "preact/hooks";
import type { SetupChoice as Choice } from "../../../server/contract/answers/setup.ts";
import { say } from "../../languages/say.ts";
import { findChoices } from "./find-choices.ts";
import { setupWords } from "./words.ts";

type Props = { choices: readonly Choice[]; chosen: Choice | null; onChoose: (choice: Choice) => void };

/** More than this nobody looks through: another letter finds it. */
const MOST = 100;

/** Chooses a server or a provider by typing a part of its name, or an address (ARIA: an editable combobox with a list). */
export function SetupChoice({ choices, chosen, onChoose }: Props) {
  const texts = setupWords.value.choice;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  /** What has been typed; null while the list is closed, and the field shows what is chosen. */
  const [typed, type] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const all = typed === null ? [] : findChoices(choices, typed);
  const found = all.slice(0, MOST);
  const optionId = (index: number) => `${id}-${index}`;

  const open = (text: string) => {
    type(text);
    setActive(0);
  };
  const choose = (choice: Choice | undefined) => {
    if (choice) onChoose(choice);
    type(null);
  };
  const move = (to: number) => {
    if (typed === null) return open("");
    const next = (to + found.length) % Math.max(1, found.length);
    setActive(next);
    list.current?.children[next]?.scrollIntoView({ block: "nearest" });
  };
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const act = {
      ArrowDown: () => move(active + 1),
      ArrowUp: () => move(active - 1),
      Enter: () => typed !== null && choose(found[active]),
      Escape: () => type(null),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <div class="combobox">
      <label for={id}>{texts.label}</label>
      <input
        id={id}
        role="combobox"
        aria-expanded={typed !== null}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? optionId(active) : undefined}
        autoComplete="off"
        spellcheck={false}
        placeholder={typed === null ? texts.placeholder : (chosen?.label ?? texts.placeholder)}
        value={typed ?? chosen?.label ?? ""}
        onInput={(event) => open(event.currentTarget.value)}
        onClick={() => typed === null && open("")}
        onKeyDown={press}
        onBlur={() => type(null)}
      />
      <div ref={list} id={`${id}-list`} role="listbox" class="options" aria-label={texts.label} hidden={typed === null}>
        {found.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus, and its keys choose.
          <div
            key={`${choice.kind} ${choice.name}`}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(choice)}
          >
            <b>{choice.label}</b>
            <small>{about(choice)}</small>
          </div>
        ))}
      </div>
      <p class="muted" role="status">
        {typed !== null && (all.length === 0 ? texts.none : typed !== "" && say(texts.found, { count: all.length }))}
      </p>
    </div>
  );
}

function about({ kind, imap, domains }: Choice): string {
  const texts = setupWords.value.choice;
  if (kind === "configured") return [texts.own, imap?.host ?? ""].join(" · ");
  const some = domains.filter((domain) => !domain.startsWith(".")).slice(0, 3);
  return some.length > 0 ? some.join(", ") : texts.ownDomain;
}
