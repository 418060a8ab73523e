import { useMemo } from "preact/hooks";
import type { ServerSummary } from "../../../../server/contract/answers/server.ts";
import { say } from "../../../languages/say.ts";
import { chooseLabel, type View } from "../../../links/overview-view.ts";
import { overviewWords } from "../words.ts";
import { labelsOf } from "./labels.ts";

type Props = { servers: readonly ServerSummary[]; view: View; onView: (view: View) => void };

/** Which labels the servers must have: those that are chosen, each to be taken away, and one to add. */
export function LabelFilter({ servers, view, onView }: Props) {
  const labels = useMemo(() => labelsOf(servers), [servers]);
  const texts = overviewWords.value;
  const chosen = Object.entries(view.labels);
  const choices = labels.filter(({ key }) => view.labels[key] === undefined);
  if (labels.length + chosen.length === 0) return null;
  const choose = (select: HTMLSelectElement) => {
    const { dataset, value } = select.selectedOptions[0] ?? select;
    if (dataset.key !== undefined) onView(chooseLabel(view, dataset.key, value));
  };
  return (
    <>
      {chosen.map(([key, value]) => (
        <button
          key={key}
          type="button"
          class="chip chosen"
          title={say(texts.anyLabel, { key })}
          onClick={() => onView(chooseLabel(view, key, null))}
        >
          {`${key}=${value}`}
          <svg class="icon" viewBox="0 0 14 14" aria-hidden="true">
            <path d="M3.5 3.5l7 7M10.5 3.5l-7 7" />
          </svg>
        </button>
      ))}
      {choices.length > 0 && (
        <select aria-label={texts.filterLabels} value="" onChange={(event) => choose(event.currentTarget)}>
          <option value="" disabled hidden>
            {texts.filterLabels}
          </option>
          {choices.map(({ key, values }) => (
            <optgroup key={key} label={key}>
              {values.map((value) => (
                <option key={value} value={value} data-key={key}>
                  {value}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </>
  );
}
