import { to } from "../../browser/base.ts";
import { say } from "../../languages/say.ts";
import { CopyButton } from "../../parts/text/copy-button.tsx";
import { RichText } from "../../parts/text/rich-text.tsx";
import { commonWords } from "../../parts/words.ts";
import { overviewWords } from "./words.ts";
import "./first-steps.css";

const EXAMPLE = `servers:
  - name: corp
    host: mail.example.com
    auth: { user: monitor@example.com, password: { env: CORP_PASSWORD } }
`;

/** For whoever has no server configured yet: how to come to one, and what can be done without. */
export function FirstSteps() {
  const { firstSteps: texts } = overviewWords.value;
  const { nav } = commonWords.value;
  return (
    <section class="card panel first-steps">
      <h2>{texts.heading}</h2>
      <ol>
        <li>
          <RichText text={texts.example} copy />
        </li>
        <li>
          {texts.write}
          <div class="snippet">
            <pre>{EXAMPLE}</pre>
            <CopyButton text={EXAMPLE} />
          </div>
        </li>
        <li>
          <RichText text={texts.check} copy />
        </li>
        <li>
          <RichText text={say(texts.reload, { url: `${location.origin}${to("/-/reload")}` })} copy />
        </li>
      </ol>
      <p class="muted">{texts.without}</p>
      <p class="actions">
        <a class="button" href={to("/check")}>
          {nav.check}
        </a>
        <a class="button" href={to("/problems")}>
          {nav.problems}
        </a>
        <a class="button" href={to("/setup")}>
          {nav.setup}
        </a>
      </p>
    </section>
  );
}
