import type { ServerSummary } from "../../../../server/contract/answers/server.ts";
import { say } from "../../../languages/say.ts";
import { orderBy, type SortKey, type View, WHOLE_VIEW } from "../../../links/overview-view.ts";
import { overviewWords } from "../words.ts";
import { select } from "./select.ts";
import { ServerRow } from "./server-row.tsx";
import { SortHeader } from "./sort-header.tsx";
import { TableTools } from "./table-tools.tsx";
import { useGrowing } from "./use-growing.ts";
import "./servers.css";

type Props = { servers: readonly ServerSummary[]; view: View; onView: (view: View) => void };

/** Every server, as far as the view shows it. */
export function ServerTable({ servers, view, onView }: Props) {
  const texts = overviewWords.value;
  const shown = select(servers, view);
  const drawn = useGrowing(shown.length);
  const sort = (column: SortKey) => onView(orderBy(view, column));
  return (
    <section class="card servers">
      <h2 class="visually-hidden">{texts.servers}</h2>
      <TableTools servers={servers} view={view} onView={onView} />
      <p class="visually-hidden" role="status">
        {shown.length < servers.length && say(texts.shown, { shown: shown.length, total: servers.length })}
      </p>
      {shown.length === 0 ? (
        <p class="empty">
          {texts.noneFound}{" "}
          <button type="button" class="link" onClick={() => onView(WHOLE_VIEW)}>
            {texts.showAll}
          </button>
        </p>
      ) : (
        <table>
          <thead>
            <tr>
              <SortHeader column="state" view={view} onSort={sort} />
              <SortHeader column="name" view={view} onSort={sort} />
              <SortHeader column="day" view={view} class="wide" onSort={sort} />
              <SortHeader column="seconds" view={view} class="number wide" onSort={sort} />
              <SortHeader column="certificate" view={view} class="number" onSort={sort} />
              <SortHeader column="sync" view={view} class="sync" onSort={sort} />
              <SortHeader column="checked" view={view} class="number checked" onSort={sort} />
            </tr>
          </thead>
          <tbody onKeyDown={walk}>
            {shown.slice(0, drawn).map((server) => (
              <ServerRow key={server.name} server={server} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Up and down go from server to server. */
function walk(event: KeyboardEvent): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0 || !(event.target instanceof HTMLElement)) return;
  const row = event.target.closest("tr");
  const next = step > 0 ? row?.nextElementSibling : row?.previousElementSibling;
  const link = next?.querySelector("a");
  if (!link) return;
  event.preventDefault();
  link.focus();
}
