import type { State } from "../../server/contract/states.ts";
import { STATE_ORDER } from "../parts/state/state-order.ts";

/** The columns that the table can be ordered by. */
const SORT_KEYS = ["state", "name", "day", "seconds", "certificate", "sync", "checked"] as const;

/** A column to order by. */
export type SortKey = (typeof SORT_KEYS)[number];

/** What the reader wants to see of the table; lives in the address, so that it can be linked to. */
export type View = {
  text: string;
  states: readonly State[];
  /** The value that a server must have for each of these labels. */
  labels: Readonly<Record<string, string>>;
  sort: SortKey;
  descending: boolean;
};

/** Everything, what needs people first. */
export const WHOLE_VIEW: View = { text: "", states: [], labels: {}, sort: "state", descending: false };

const LABEL = "label.";

/** Reads the view from the address; what makes no sense there is as if it were not. */
export function readView(query: Readonly<Record<string, string>>): View {
  const states = (query.state ?? "").split(",");
  return {
    text: query.q ?? "",
    states: STATE_ORDER.filter((state) => states.includes(state)),
    labels: Object.fromEntries(
      Object.entries(query).flatMap(([key, value]) =>
        key.startsWith(LABEL) && value !== "" ? [[key.slice(LABEL.length), value]] : [],
      ),
    ),
    sort: SORT_KEYS.find((key) => key === query.sort) ?? WHOLE_VIEW.sort,
    descending: query.order === "desc",
  };
}

/** The address of a view; what is as usual is left out. */
export function viewPath({ text, states, labels, sort, descending }: View): string {
  const query = new URLSearchParams();
  if (text !== "") query.set("q", text);
  if (states.length > 0) query.set("state", states.join(","));
  for (const [key, value] of Object.entries(labels)) query.set(`${LABEL}${key}`, value);
  if (sort !== WHOLE_VIEW.sort) query.set("sort", sort);
  if (descending) query.set("order", "desc");
  const written = query.toString();
  return written === "" ? "/" : `/?${written.replaceAll("%2C", ",")}`;
}

/** The view with a state added, or taken away where it was chosen already. */
export function toggleState(view: View, state: State): View {
  const chosen = view.states.includes(state);
  const states = chosen ? view.states.filter((one) => one !== state) : [...view.states, state];
  return { ...view, states: STATE_ORDER.filter((one) => states.includes(one)) };
}

/** The view with only the servers that have this label, or, without a value, whatever their label is. */
export function chooseLabel(view: View, key: string, value: string | null): View {
  const { [key]: _, ...others } = view.labels;
  return { ...view, labels: value === null ? others : { ...others, [key]: value } };
}

/** The view ordered by a column; once more turns the order around. */
export function orderBy(view: View, key: SortKey): View {
  return { ...view, sort: key, descending: view.sort === key ? !view.descending : false };
}
