import { IntlMessageFormat } from "intl-messageformat";
import type { Plugin } from "vite";

/** Where the page's words stand. */
const WORDS = /\/web\/(?:.*words|languages\/[^/]+\/.*)\.ts$/;
/** A text with places to fill in. */
const MESSAGE = /"(?:[^"\\\n]|\\.)*\{\w+[,}](?:[^"\\\n]|\\.)*"/g;
const PARSER = "@formatjs/icu-messageformat-parser";

/** Parses the page's messages when it is built, so that it is loaded without the parser (8 KiB of 11). */
export function parsedMessages(): Plugin {
  return {
    name: "parsed-messages",
    apply: "build",
    enforce: "pre",
    config: () => ({ resolve: { alias: [{ find: PARSER, replacement: `${PARSER}/no-parser.js` }] } }),
    transform: (code, id) => (WORDS.test(id) ? code.replace(MESSAGE, (text) => parsed(text)) : null),
  };
}

function parsed(text: string): string {
  const format = new IntlMessageFormat(JSON.parse(text), "en", undefined, { ignoreTag: true });
  return `(${JSON.stringify(format.getAst().map(shortened))} as never)`;
}

/** Most of it by far: a text as it is, and the name of a place alone in a list; `contract/message.ts` reads them. */
function shortened(element: ReturnType<IntlMessageFormat["getAst"]>[number]): unknown {
  if (!("value" in element) || "options" in element) return element;
  return Number(element.type) === 0 ? element.value : Number(element.type) === 1 ? [element.value] : element;
}
