import type { CheckReport } from "../../../server/contract/answers/check.ts";
import { saveText } from "../../browser/save-text.ts";
import { say } from "../../languages/say.ts";
import { CopyButton } from "../text/copy-button.tsx";
import { speakerOf, transcriptText } from "./transcript-text.ts";
import { transcriptWords } from "./words.ts";
import "./transcript.css";

/** What imapscope and the server said to each other, without the secrets. */
export function TranscriptCard({ check }: { check: CheckReport }) {
  const { transcript: lines, server, startedAt } = check;
  const texts = transcriptWords.value;
  if (lines.length === 0) return null;
  return (
    <details class="card panel transcript">
      <summary>
        <h2>{texts.heading}</h2> <small>{say(texts.lines, { count: lines.length })}</small>
      </summary>
      <div class="section-head">
        <p class="muted">{texts.hint}</p>
        <p class="actions">
          <CopyButton text={transcriptText(lines)} label={texts.copy} />
          <button
            type="button"
            class="button"
            onClick={() =>
              saveText(`${server.name}-${startedAt.slice(0, 16).replace(":", "")}.txt`, `${transcriptText(lines)}\n`)
            }
          >
            {texts.download}
          </button>
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section class="dialogue" tabIndex={0} aria-label={texts.heading}>
        <ol>
          {lines.map((spoken, index) => (
            <li key={index.toString()} class={spoken.from}>
              <span class="at">{spoken.at.toFixed(3)}</span>
              <abbr title={texts.from[spoken.from]}>{speakerOf(spoken)}</abbr>
              <span>{spoken.line}</span>
            </li>
          ))}
        </ol>
      </section>
    </details>
  );
}
