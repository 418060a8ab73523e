import { say } from "../../languages/say.ts";
import { PageTitle } from "../../parts/page-title.tsx";
import { WaysOn } from "../../parts/ways-on.tsx";
import { serverWords } from "./words.ts";

/** For a server that is not, or no longer, configured. */
export function UnknownServer({ name }: { name: string }) {
  const texts = serverWords.value.unknown;
  return (
    <div class="lost">
      <PageTitle text={say(texts.title, { name })} />
      <p class="sub">{texts.text}</p>
      <WaysOn />
    </div>
  );
}
