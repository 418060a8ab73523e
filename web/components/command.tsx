import { Fragment } from "preact";
import { CopyButton } from "./copy-button.tsx";

/** A word up to this long is not broken: an option is not to stand apart from its hyphen. */
const WHOLE_CHARACTERS = 20;

/** A command to run, with a button that copies it at its end. */
export function Command({ text }: { text: string }) {
  return (
    <code class="command">
      <span>
        {text.split(" ").map((word, index) => (
          <Fragment key={`${index} ${word}`}>
            {index > 0 && " "}
            {word.length <= WHOLE_CHARACTERS ? <span class="whole">{word}</span> : word}
          </Fragment>
        ))}
      </span>
      <CopyButton text={text} />
    </code>
  );
}
