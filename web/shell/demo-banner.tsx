import { demo } from "../live/live.ts";
import { RichText } from "../parts/text/rich-text.tsx";
import { shellWords } from "./words.ts";

/** Says on every page of a demo that it is one, and how to come to one's own servers. */
export function DemoBanner() {
  if (!demo.value) return null;
  const { title, text, own } = shellWords.value.demo;
  return (
    <aside class="banner demo" aria-label={title}>
      <p>
        <strong>{title}</strong> {text}
      </p>
      <p>
        <RichText text={own} copy />
      </p>
    </aside>
  );
}
