import { useEffect } from "preact/hooks";
import { plainText } from "../text/code-parts.ts";
import { RichText } from "./text/rich-text.tsx";

/** The one heading of a page; also names the document, and takes the focus when the reader comes to the page. */
export function PageTitle({ text }: { text: string }) {
  useEffect(() => {
    document.title = `${plainText(text)} · imapscope`;
  }, [text]);
  return (
    <h1 tabIndex={-1} aria-live="polite" aria-atomic="true">
      <RichText text={text} />
    </h1>
  );
}
