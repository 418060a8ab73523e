import { to } from "../../../browser/base.ts";
import { say } from "../../../languages/say.ts";
import { PageTitle } from "../../../parts/page-title.tsx";
import { commonWords } from "../../../parts/words.ts";
import { catalogueWords } from "../words.ts";

/** For an id that is not in the catalogue. */
export function UnknownProblem({ id }: { id: string }) {
  const { title, text, back } = catalogueWords.value.unknown;
  return (
    <div class="lost">
      <PageTitle text={say(title, { id })} />
      <p class="sub">{text}</p>
      <p class="actions">
        <a class="button primary" href={to("/problems")}>
          {back}
        </a>
        <a class="button" href={to("/")}>
          {commonWords.value.ways.home}
        </a>
      </p>
    </div>
  );
}
