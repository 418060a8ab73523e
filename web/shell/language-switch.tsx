import { chooseLanguage, language, languageChoices, words } from "../languages/language.ts";

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
            title={words.value.switchLanguage(name)}
            onClick={() => chooseLanguage(tag)}
          >
            {name}
          </button>
        ))}
    </>
  );
}
