import { to } from "../../../browser/base.ts";
import { words } from "../../../languages/language.ts";
import { PageTitle } from "../../../parts/page-title.tsx";

/** For an id that is not in the catalogue. */
export function UnknownProblem({ id }: { id: string }) {
  const { problem, problemText, problemBack, home } = words.value.notFound;
  return (
    <div class="lost">
      <PageTitle text={problem(id)} />
      <p class="sub">{problemText}</p>
      <p class="actions">
        <a class="button primary" href={to("/problems")}>
          {problemBack}
        </a>
        <a class="button" href={to("/")}>
          {home}
        </a>
      </p>
    </div>
  );
}
