import { catalogueWords } from "../i18n/catalogue.ts";
import { Card } from "./card.tsx";
import { RichText } from "./rich-text.tsx";

/** How a problem looks in a transcript or a log. */
export function WireLines({ lines }: { lines: readonly string[] }) {
  const texts = catalogueWords.value;
  return (
    <Card heading={texts.wire}>
      <pre class="wire">
        {lines.map((line) => (
          <span key={line} class={line.startsWith("C:") ? "client" : undefined}>
            {`${line}\n`}
          </span>
        ))}
      </pre>
      <p class="muted">
        <RichText text={texts.wireHint} />
      </p>
    </Card>
  );
}
