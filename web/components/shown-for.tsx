import type { CatalogueProblem } from "../../server/http/shapes.ts";
import { to } from "../browser/base.ts";
import { catalogueWords } from "../i18n/catalogue.ts";
import { RichText } from "./rich-text.tsx";
import { serverPath } from "./server-chip.tsx";

type Props = { server: string; about: CatalogueProblem["about"] };

/** Whose problem the page shows, and whether it has it now; or that there is no server of this name. */
export function ShownFor({ server, about }: Props) {
  const { shownFor, shownForAbsent, shownForUnknown, toServer } = catalogueWords.value;
  const text = about === null ? shownForUnknown : about.present ? shownFor : shownForAbsent;
  return (
    <aside class="banner shown-for">
      <p>
        <RichText text={text(server)} />
      </p>
      {about && (
        <a class="button" href={to(serverPath(server))}>
          {toServer(server)}
        </a>
      )}
    </aside>
  );
}
