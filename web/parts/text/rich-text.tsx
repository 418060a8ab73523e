import { codeParts, isCommand, stepParts } from "../../text/code-parts.ts";
import { Command } from "./command.tsx";

/** A text of the catalogue: what stands in backticks as code, commands with a button that copies them. */
export function RichText({ text, copy = false }: { text: string; copy?: boolean }) {
  return (
    <>
      {(copy ? stepParts(text) : codeParts(text)).map((part, index) => {
        const key = `${index} ${part.text}`;
        if (!part.code) return part.text;
        return copy && isCommand(part.text) ? (
          <Command key={key} text={part.text} />
        ) : (
          <code key={key}>{part.text}</code>
        );
      })}
    </>
  );
}
