import { CopyButton } from "./copy-button.tsx";

/** A command to run, with a button that copies it at its end. */
export function Command({ text }: { text: string }) {
  return (
    <code class="command">
      <span>{text}</span>
      <CopyButton text={text} />
    </code>
  );
}
