import { chooseLanguage, language, languageChoices } from "../languages/language.ts";
import { say } from "../languages/say.ts";
import { shellWords } from "./words.ts";

/** The other languages, each under its own name. */
export function LanguageSwitch() {
  return (
    <>
      {languageChoices
        .filter(({ tag }) => tag !== language.value)
        .map(({ tag, name }) => (
          <button
            key={tag}
            type="button"
            class="plain"
            lang={tag}
            title={say(shellWords.value.switchLanguage, { name })}
            onClick={() => chooseLanguage(tag)}
          >
            {name}
          </button>
        ))}
    </>
  );
}
