import { createMiddleware } from "hono/factory";
import { languageDetector } from "hono/language";
import { LANGUAGES, type Language, languageOf, SOURCE } from "../contract/languages.ts";

const detect = languageDetector({
  supportedLanguages: [...LANGUAGES],
  fallbackLanguage: SOURCE,
  order: ["querystring", "header"],
  lookupQueryString: "lang",
  caches: false,
  convertDetectedLanguage: (tag) => languageOf(tag) ?? tag,
});

/** Finds the reader's language: `?lang=` first, then Accept-Language, then English. Sets `reader`. */
export const reader = createMiddleware<{ Variables: { reader: Language } }>(async (context, next) => {
  await detect(context, async () => {});
  const detected = context.get("language" as never) as unknown;
  context.set("reader", LANGUAGES.find((language) => language === detected) ?? SOURCE);
  await next();
});
