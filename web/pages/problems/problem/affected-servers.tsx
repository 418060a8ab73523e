import type { CatalogueProblem, Seen } from "../../../../server/contract/answers/catalogue.ts";
import { to } from "../../../browser/base.ts";
import { language } from "../../../languages/language.ts";
import { problemPath } from "../../../links/problem-path.ts";
import { overview } from "../../../live/live.ts";
import { Age } from "../../../parts/age.tsx";
import { Card } from "../../../parts/card.tsx";
import { ServerChip, serverPath } from "../../../parts/server-chip.tsx";
import { Skeleton } from "../../../parts/skeleton.tsx";
import { RichText } from "../../../parts/text/rich-text.tsx";
import { catalogueWords } from "../words.ts";

/** Which servers have a problem now, in its very words, and which had it lately. */
export function AffectedServers({ problem: { id, seen } }: { problem: CatalogueProblem }) {
  const texts = catalogueWords.value;
  const affected = (overview.value?.servers ?? []).flatMap((server) => {
    const finding = server.latest?.findings.find((one) => one.id === id);
    return finding ? [{ server, finding }] : [];
  });
  return (
    <div class="columns">
      <Card heading={texts.servers}>
        {!overview.value && <Skeleton lines={2} />}
        {overview.value && affected.length === 0 && <p class="muted">{texts.noServer}</p>}
        <ul class="affected">
          {affected.map(({ server, finding }) => (
            <li key={server.name}>
              <ServerChip name={server.name} state={server.state} />{" "}
              <a class="muted" href={to(problemPath(id, server.name))}>
                <RichText text={finding.title} />
              </a>
            </li>
          ))}
        </ul>
      </Card>
      <Card heading={texts.seen}>
        {seen.length === 0 ? <p class="muted">{texts.notSeen}</p> : <SeenTable seen={seen} />}
      </Card>
    </div>
  );
}

function SeenTable({ seen }: { seen: readonly Seen[] }) {
  const { columns } = catalogueWords.value;
  return (
    <table class="plain-table">
      <thead>
        <tr>
          <th scope="col">{columns.server}</th>
          <th scope="col">{columns.last}</th>
          <th scope="col" class="number">
            {columns.checks}
          </th>
        </tr>
      </thead>
      <tbody>
        {seen
          .toSorted((a, b) => b.lastSeen.localeCompare(a.lastSeen))
          .map(({ server, lastSeen, checks }) => (
            <tr key={server}>
              <th scope="row">
                <a href={to(serverPath(server))}>{server}</a>
              </th>
              <td>
                <Age moment={lastSeen} />
              </td>
              <td class="number">{checks.toLocaleString(language.value)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
