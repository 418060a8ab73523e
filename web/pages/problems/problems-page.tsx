import { useLocation } from "preact-iso";
import type { ServerSummary } from "../../../server/contract/answers/server.ts";
import { fetchCatalogue } from "../../api.ts";
import { useAnswer } from "../../browser/use-answer.ts";
import { language } from "../../languages/language.ts";
import { say } from "../../languages/say.ts";
import { overview } from "../../live/live.ts";
import { ageOf } from "../../parts/age.tsx";
import { FaultPanel } from "../../parts/fault-panel.tsx";
import { PageTitle } from "../../parts/page-title.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { lastSeen, sections } from "./catalogue.ts";
import { CatalogueRows } from "./catalogue-rows.tsx";
import { MeantProblems, problemsMeantBy } from "./meant-problems.tsx";
import { useMeaning } from "./use-meaning.ts";
import { catalogueWords } from "./words.ts";
import "./catalogue.css";

/** `/problems`: everything that imapscope recognises; what happens here first. */
export function ProblemsPage() {
  const { query, route } = useLocation();
  const { value, fault, again } = useAnswer("catalogue", language.value, fetchCatalogue);
  const texts = catalogueWords.value;
  const text = query.q ?? "";
  const meaning = useMeaning(text);
  const search = (next: string) => route(next === "" ? "/problems" : `/problems?q=${encodeURIComponent(next)}`, true);
  if (!value) {
    return (
      <>
        <PageTitle text={texts.title} />
        {fault ? <FaultPanel fault={fault} onRetry={again} /> : <Skeleton lines={10} />}
      </>
    );
  }
  const servers = overview.value?.servers;
  // Until the live overview is there, what the catalogue came with.
  const first = new Map(value.diagnoses.map(({ id, now }) => [id, now.length]));
  const count = (id: string) => servers?.filter((server) => has(server, id)).length ?? first.get(id) ?? 0;
  const all = sections(value.diagnoses, "", count);
  const shown = text === "" ? all : sections(value.diagnoses, text, count);
  const meant = meaning ? problemsMeantBy(meaning, value.diagnoses) : [];
  const found = new Set([...meant, ...shown.groups.flatMap(({ problems }) => problems)]).size;
  return (
    <>
      <div class="heading">
        <PageTitle text={texts.title} />
        <p class="sub">
          {say(texts.intro, { count: value.diagnoses.length, now: all.now.length, past: all.past.length })}
        </p>
      </div>
      {fault && <FaultPanel fault={fault} onRetry={again} />}
      <search class="catalogue-search">
        <input
          type="search"
          value={text}
          placeholder={texts.filter}
          aria-label={texts.filter}
          autoComplete="off"
          spellcheck={false}
          onInput={(event) => search(event.currentTarget.value)}
        />
        <span class="muted" role="status">
          {text !== "" && say(texts.found, { count: found })}
        </span>
      </search>
      {found === 0 && (
        <p class="card empty">
          {texts.none}{" "}
          <button type="button" class="link" onClick={() => search("")}>
            {texts.showAll}
          </button>
        </p>
      )}
      {meaning && <MeantProblems text={text} explanation={meaning} catalogue={value.diagnoses} />}
      <CatalogueRows
        heading={texts.now}
        problems={shown.now}
        note={({ id }) => say(texts.nowOn, { count: count(id) })}
      />
      <CatalogueRows
        heading={texts.past}
        problems={shown.past}
        note={(one) => say(texts.lastOn, { age: ageOf(lastSeen(one)) })}
      />
      {text === "" && (
        <nav class="chips" aria-label={texts.groups}>
          {shown.groups.map(({ subject }) => (
            <a key={subject} class="chip" href={`#${subject}`}>
              {subject === "other" ? texts.otherSubject : texts.subjects[subject]}
            </a>
          ))}
        </nav>
      )}
      {shown.groups.map(({ subject, problems }) => (
        <CatalogueRows
          key={subject}
          id={subject}
          heading={subject === "other" ? texts.otherSubject : texts.subjects[subject]}
          problems={problems}
        />
      ))}
    </>
  );
}

function has({ latest }: ServerSummary, id: string): boolean {
  return latest?.findings.some((finding) => finding.id === id) ?? false;
}
