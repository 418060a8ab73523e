import type { Overview } from "../../../server/http/shapes.ts";
import { ageOf } from "../../parts/age.tsx";
import { PageTitle } from "../../parts/page-title.tsx";
import { RichText } from "../../parts/text/rich-text.tsx";
import { count, type Headline, headline } from "./headline.ts";
import { overviewWords } from "./words.ts";

/** How things are: one sentence, and below it what that leaves out. */
export function OverviewHeading({ overview }: { overview: Overview }) {
  const line = headline(overview.servers);
  const texts = overviewWords.value;
  return (
    <div class="heading">
      <PageTitle text={texts.headline(line, overview.demo)} />
      <p class="sub">
        <Below line={line} overview={overview} />
      </p>
    </div>
  );
}

function Below({ line, overview: { servers } }: { line: Headline; overview: Overview }) {
  const texts = overviewWords.value;
  if (line.kind === "no-servers") return <RichText text={texts.noServers} />;
  if (line.kind === "nothing-checked") return <>{texts.nothingChecked}</>;
  const newest = servers
    .flatMap(({ latest }) => latest?.startedAt ?? [])
    .toSorted()
    .at(-1);
  const said = line.kind === "fine" ? "up" : line.kind === "all-paused" ? "paused" : line.state;
  const rest = texts.rest({ ...count(servers), [said]: 0 });
  const last = newest ? texts.lastCheck(ageOf(newest)) : "";
  return <>{texts.sentences([rest, last].filter(Boolean))}</>;
}
