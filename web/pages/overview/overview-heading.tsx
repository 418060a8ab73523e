import type { Overview } from "../../../server/contract/answers/server.ts";
import { say } from "../../languages/say.ts";
import { ageOf } from "../../parts/age.tsx";
import { PageTitle } from "../../parts/page-title.tsx";
import { RichText } from "../../parts/text/rich-text.tsx";
import { count, type Headline, headline } from "./headline.ts";
import { headlineText, restText } from "./headline-text.ts";
import { overviewWords } from "./words.ts";

/** How things are: one sentence, and below it what that leaves out. */
export function OverviewHeading({ overview }: { overview: Overview }) {
  const line = headline(overview.servers);
  return (
    <div class="heading">
      <PageTitle text={headlineText(line, overview.demo)} />
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
  const rest = restText({ ...count(servers), [said]: 0 });
  const last = newest ? say(texts.lastCheck, { age: ageOf(newest) }) : "";
  return <>{[rest, last].filter(Boolean).join(texts.betweenSentences)}</>;
}
