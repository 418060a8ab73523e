import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { parsedMessages } from "../../scripts/parsed-messages.ts";

const WORDS = globSync(["web/**/*words.ts", "web/languages/*/**/*.ts"]);

it.each(WORDS)("leaves nothing to be parsed in the page: %s", (file) => {
  const source = readFileSync(file, "utf8");
  const { transform } = parsedMessages();
  if (typeof transform !== "function") throw new Error("the plugin transforms nothing");
  const built = Reflect.apply(transform, undefined, [source, resolve(file)]);
  expect(String(built ?? source)).not.toMatch(/"(?:[^"\\\n]|\\.)*\{\w+[,}](?:[^"\\\n]|\\.)*"(?!:)|`[^`$]*\{\w+,/);
});
