import { useEffect, useState } from "preact/hooks";
import { copyText } from "../../browser/copy-text.ts";
import { say } from "../../languages/say.ts";
import { commonWords } from "../words.ts";

const SAID_MS = 1600;

type Outcome = "copy" | "copied" | "failed";

/** Copies a text, and says that it did. Small and without words beside a command; `label` gives it words. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const [outcome, setOutcome] = useState<Outcome>("copy");
  const { copy } = commonWords.value;
  useEffect(() => {
    if (outcome === "copy") return;
    const timer = setTimeout(() => setOutcome("copy"), SAID_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const press = async () => setOutcome((await copyText(text)) ? "copied" : "failed");
  return (
    <button type="button" class={label ? "button" : "copy"} onClick={press} title={label ? undefined : copy.copy}>
      <svg class="icon" viewBox="0 0 14 14" aria-hidden="true">
        <path d={outcome === "copied" ? "M2 7.5 5.5 11 12 3.5" : "M5 5h7v7H5zM9 5V2H2v7h3"} />
      </svg>
      {label && <span>{outcome === "copy" ? label : copy[outcome]}</span>}
      <span class="visually-hidden" aria-live="polite">
        {outcome === "copy" ? !label && say(copy.what, { text }) : !label && copy[outcome]}
      </span>
    </button>
  );
}
