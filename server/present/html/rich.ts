import { html } from "hono/html";

/** HTML in which everything that came from outside has been escaped: by hono's templates, whose types allow for waiting. */
export type Markup = ReturnType<typeof html>;

/** A text of the catalogue: what stands in backticks becomes code. */
export function markCode(text: string): readonly (Markup | string)[] {
  const pieces = text.split("`");
  const whole = pieces.length % 2 === 1;
  return pieces.map((piece, index) =>
    index % 2 === 1 && (whole || index < pieces.length - 1) ? html`<code>${piece}</code>` : piece,
  );
}
