import type { CatalogueProblem } from "../../../../server/contract/answers/catalogue.ts";
import { to } from "../../../browser/base.ts";
import { say } from "../../../languages/say.ts";
import { serverPath } from "../../../parts/server-chip.tsx";
import { RichText } from "../../../parts/text/rich-text.tsx";
import { catalogueWords } from "../words.ts";

type Props = { server: string; about: CatalogueProblem["about"] };

/** Whose problem the page shows, and whether it has it now; or that there is no server of this name. */
export function ShownFor({ server, about }: Props) {
  const { shownFor, shownForAbsent, shownForUnknown, toServer } = catalogueWords.value;
  const text = about === null ? shownForUnknown : about.present ? shownFor : shownForAbsent;
  return (
    <aside class="banner shown-for">
      <p>
        <RichText text={say(text, { server })} />
      </p>
      {about && (
        <a class="button" href={to(serverPath(server))}>
          {say(toServer, { server })}
        </a>
      )}
    </aside>
  );
}
