import { mayScrape } from "../access/session.ts";
import { to } from "../browser/base.ts";
import { say } from "../languages/say.ts";
import { overview } from "../live/live.ts";
import { shellWords } from "./words.ts";

/** The end of every page: the version, and where programs find the same. */
export function Footer() {
  const { footer } = shellWords.value;
  const version = overview.value?.version;
  return (
    <footer>
      {version && <span>{say(footer.version, { version })}</span>}
      {mayScrape.value && (
        <a href={to("/metrics")} target="_top">
          {footer.metrics}
        </a>
      )}
      <a href={to("/api/v1/openapi.json")} target="_top">
        {footer.api}
      </a>
    </footer>
  );
}
