import type { ComponentChildren } from "preact";
import { CopyButton } from "./copy-button.tsx";

/** A word up to this long is not broken: an option is not to stand apart from its hyphen. */
const WHOLE_CHARACTERS = 20;

/** A command to run, with a button that copies it at its end. */
export function Command({ text }: { text: string }) {
  const words = text.split(" ");
  const last = words.at(-1) ?? "";
  return (
    <code class="command">
      {words.slice(0, -1).map((word, index) => (
        <span key={`${index} ${word}`}>
          <Whole of={word}>{word}</Whole>{" "}
        </span>
      ))}
      <Whole of={last}>
        {last}
        <CopyButton text={text} />
      </Whole>
    </code>
  );
}

function Whole({ of, children }: { of: string; children: ComponentChildren }) {
  return <span class={of.length <= WHOLE_CHARACTERS ? "whole" : ""}>{children}</span>;
}
