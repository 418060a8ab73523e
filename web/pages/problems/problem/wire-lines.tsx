import { Card } from "../../../parts/card.tsx";
import { RichText } from "../../../parts/text/rich-text.tsx";
import { catalogueWords } from "../words.ts";

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
