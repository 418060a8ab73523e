import { words } from "../../languages/language.ts";
import { PageTitle } from "../../parts/page-title.tsx";
import { WaysOn } from "../../parts/ways-on.tsx";

/** For a server that is not, or no longer, configured. */
export function UnknownServer({ name }: { name: string }) {
  const texts = words.value.notFound;
  return (
    <div class="lost">
      <PageTitle text={texts.server(name)} />
      <p class="sub">{texts.serverText}</p>
      <WaysOn />
    </div>
  );
}
