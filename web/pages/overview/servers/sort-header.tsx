import { say } from "../../../languages/say.ts";
import type { SortKey, View } from "../../../links/overview-view.ts";
import { overviewWords } from "../words.ts";

type Props = { column: SortKey; view: View; class?: string; onSort: (column: SortKey) => void };

/** The head of a column that the table can be ordered by. */
export function SortHeader({ column, view, class: name, onSort }: Props) {
  const { columns, sort } = overviewWords.value;
  const current = view.sort === column;
  return (
    <th scope="col" class={name} aria-sort={current ? (view.descending ? "descending" : "ascending") : "none"}>
      <button type="button" title={say(sort, { column: columns[column] })} onClick={() => onSort(column)}>
        {columns[column]}
        <svg class="arrow" viewBox="0 0 8 8" aria-hidden="true">
          <path d={current && view.descending ? "M1 5.5 4 2.5 7 5.5" : "M1 2.5 4 5.5 7 2.5"} />
        </svg>
      </button>
    </th>
  );
}
