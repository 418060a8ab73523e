import { age } from "../format/age.ts";
import { language } from "../languages/language.ts";
import { say } from "../languages/say.ts";
import { localNow } from "../live/clock.ts";
import { connection, outdated, retry } from "../live/live.ts";
import { shellWords } from "./words.ts";

/** Says that the page is cut off, and how old what it shows is; or that it is of an older version. */
export function ConnectionBanner() {
  const { lost, outdated: old } = shellWords.value;
  const current = connection.value;
  if (current.state === "lost") {
    return (
      <Banner
        text={say(lost.text, { age: age((localNow.value - current.since) / 1000, language.value) })}
        action={lost.retry}
        onAction={retry}
      />
    );
  }
  return outdated.value ? <Banner text={old.text} action={old.reload} onAction={() => location.reload()} /> : null;
}

function Banner({ text, action, onAction }: { text: string; action: string; onAction: () => void }) {
  return (
    <aside class="banner cut-off">
      <p>{text}</p>
      <button type="button" class="button" onClick={onAction}>
        {action}
      </button>
    </aside>
  );
}
