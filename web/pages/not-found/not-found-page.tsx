import { useLocation } from "preact-iso";
import { say } from "../../languages/say.ts";
import { PageTitle } from "../../parts/page-title.tsx";
import { RichText } from "../../parts/text/rich-text.tsx";
import { WaysOn } from "../../parts/ways-on.tsx";
import { notFoundWords } from "./words.ts";

/** For every address that is no page. */
export function NotFoundPage() {
  const { path } = useLocation();
  const { title, text } = notFoundWords.value;
  return (
    <div class="lost">
      <PageTitle text={title} />
      <p class="sub">
        <RichText text={say(text, { path })} />
      </p>
      <WaysOn />
    </div>
  );
}
