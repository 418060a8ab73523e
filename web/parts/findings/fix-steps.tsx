import type { Text } from "../../../server/contract/answers/finding.ts";
import { say } from "../../languages/say.ts";
import { RichText } from "../text/rich-text.tsx";
import type { Reader } from "./reader.ts";
import { problemWords } from "./words.ts";

type Props = {
  fix: Text["fix"];
  reader: Reader;
  /** How many steps are shown before the reader asks for more. */
  most?: number;
  /** What stands above is a heading of the level before. */
  as?: "h3" | "h4";
};

/** What one kind of reader can do, the most likely first; where they can do nothing, who can. */
export function FixSteps({ fix, reader, most = Number.POSITIVE_INFINITY, as: Heading = "h4" }: Props) {
  const texts = problemWords.value;
  const steps = fix[reader];
  const hidden = steps.length - most > 1 ? steps.slice(most) : [];
  const shown = steps.slice(0, steps.length - hidden.length);
  if (steps.length === 0) return <p class="nobody">{nobody(fix, reader)}</p>;
  return (
    <div class="fix">
      <Heading>{reader === "admin" ? texts.doAdmin : texts.doUser}</Heading>
      <Steps steps={shown} first={1} />
      {hidden.length > 0 && (
        <details class="more">
          <summary>{say(texts.moreSteps, { count: hidden.length })}</summary>
          <Steps steps={hidden} first={shown.length + 1} />
        </details>
      )}
    </div>
  );
}

/** Numbered steps, with a button beside each command. */
export function Steps({ steps, first }: { steps: readonly string[]; first: number }) {
  return (
    <ol start={first}>
      {steps.map((step) => (
        <li key={step}>
          <RichText text={step} copy />
        </li>
      ))}
    </ol>
  );
}

function nobody({ admin, user }: Text["fix"], reader: Reader): string {
  const { onlyAdmin, onlyUser, nothing } = problemWords.value;
  if (admin.length + user.length === 0) return nothing;
  return reader === "user" ? onlyAdmin : onlyUser;
}
