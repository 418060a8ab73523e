/** What a metric is. */
export type Described = {
  name: string;
  /** A full sentence. */
  help: string;
  type: "gauge" | "counter" | "histogram";
  labelNames: readonly string[];
};

/** A metric with all its series, as Prometheus reads it. */
export type Family = Described & {
  /**
   * A line for each series, in pieces of which each takes little time to write: whoever wants them all does other things in
   * between. What changes meanwhile may be in them or not.
   */
  lines(): Iterable<string>;
};

/** What a metric is called and what it means. */
export type Definition = Pick<Described, "name" | "help">;

/** How long a piece of lines is, about: a millisecond's work. */
export const PIECE_LENGTH = 65_536;

/** `server="corp",phase="dns"`, as both formats write labels. */
export function labelText(labels: Readonly<Record<string, string>>): string {
  let text = "";
  for (const [name, value] of Object.entries(labels)) text += `${text === "" ? "" : ","}${name}="${quoted(value)}"`;
  return text;
}

/** A figure as both formats write it. */
export function figureText(figure: number): string {
  if (Number.isFinite(figure)) return `${figure}`;
  return Number.isNaN(figure) ? "NaN" : figure > 0 ? "+Inf" : "-Inf";
}

/** What stands above the series of a metric. */
export function headText(name: string, { help, type }: Pick<Described, "help" | "type">): string {
  return `# HELP ${name} ${onOneLine(help)}\n# TYPE ${name} ${type}\n`;
}

const ESCAPED = /[\\\n"]/;

/** Nearly no value has anything to escape. */
function quoted(value: string): string {
  return ESCAPED.test(value) ? onOneLine(value).replaceAll('"', '\\"') : value;
}

function onOneLine(text: string): string {
  return ESCAPED.test(text) ? text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n") : text;
}
