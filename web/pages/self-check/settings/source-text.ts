import type { Discovered } from "../../../../server/contract/answers/discovered.ts";
import { say } from "../../../languages/say.ts";
import { selfCheckWords } from "../words.ts";

/** Who says that these are the settings, in the reader's language. */
export function sourceText({ source, label }: Discovered["settings"][number]): string {
  const texts = selfCheckWords.value.source;
  return source.kind === "configured"
    ? say(texts.configured, { server: source.server })
    : say(texts.provider, { provider: label });
}
