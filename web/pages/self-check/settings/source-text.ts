import type { Discovered } from "../../../../server/http/shapes.ts";
import { selfCheckWords } from "../words.ts";

/** Who says that these are the settings, in the reader's language. */
export function sourceText({ source, label }: Discovered["settings"][number]): string {
  const texts = selfCheckWords.value.source;
  return source.kind === "configured" ? texts.configured(source.server) : texts.provider(label);
}
