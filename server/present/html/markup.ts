/** HTML that is safe to be put into HTML: everything in it that came from outside has been escaped. */
export type Markup = { readonly markup: string };

type Part = Markup | string | number | false | null | readonly Markup[];

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Writes HTML as a template; what is filled in is escaped, unless it is markup itself. False and null are nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return {
    markup: strings.map((text, index) => `${index === 0 ? "" : written(parts[index - 1] ?? null)}${text}`).join(""),
  };
}

/** Markup of our own that holds nothing from outside: a style sheet. */
export function trusted(markup: string): Markup {
  return { markup };
}

/** A text of the catalogue: what stands in backticks becomes code. */
export function rich(text: string): Markup {
  const pieces = text.split("`");
  const whole = pieces.length % 2 === 1;
  return joined(
    pieces.map((piece, index) =>
      index % 2 === 1 && (whole || index < pieces.length - 1) ? html`<code>${piece}</code>` : html`${piece}`,
    ),
  );
}

/** Several pieces, one after the other. */
export function joined(pieces: readonly Markup[]): Markup {
  return { markup: pieces.map(({ markup }) => markup).join("") };
}

function written(part: Part): string {
  if (part === false || part === null) return "";
  if (typeof part === "string") return part.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
  if (typeof part === "number") return String(part);
  return "markup" in part ? part.markup : joined(part).markup;
}
