import { useLocation } from "preact-iso";
import { PageTitle } from "../components/page-title.tsx";
import { RichText } from "../components/rich-text.tsx";
import { WaysOn } from "../components/ways-on.tsx";
import { words } from "../i18n/language.ts";

/** For every address that is no page. */
export function NotFoundPage() {
  const { path } = useLocation();
  const { title, text } = words.value.notFound;
  return (
    <div class="lost">
      <PageTitle text={title} />
      <p class="sub">
        <RichText text={text(path)} />
      </p>
      <WaysOn />
    </div>
  );
}
