import { RichText } from "../text/rich-text.tsx";
import { problemWords } from "./words.ts";

/** How imapscope is called on this installation, below steps in which that is a command. */
export function HowToCall({ steps }: { steps: readonly string[] }) {
  if (!steps.some((step) => /`(?:[^`]*; )?imapscope /.test(step))) return null;
  return (
    <p class="muted">
      <RichText text={problemWords.value.called} />
    </p>
  );
}
